/**
 * What can be clicked on and opened beside the conversation: quotes, ratings, sharing, the bot's home and the assistant's
 * panel. Open {@link dev.footnote.slack.surfaces.Clicks}. All of it is done by errands, after the click has been
 * acknowledged, and only for people who may ask.
 */
@NullMarked
package dev.footnote.slack.surfaces;

import org.jspecify.annotations.NullMarked;
