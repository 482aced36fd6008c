/**
 * The interactive surfaces outside of the conversation: quotes, ratings, sharing, the Home tab and the assistant's
 * panel. Open {@link dev.footnote.slack.surfaces.ButtonClickHandler}. All work runs in the background after the click
 * has been acknowledged, and only for users who may ask.
 */
@NullMarked
package dev.footnote.slack.surfaces;

import org.jspecify.annotations.NullMarked;
