/** The formats whose files are text that is served unchanged: plain text, Markdown and JSON Lines. */
@NullMarked
package dev.footnote.ingestion.format.text;

import org.jspecify.annotations.NullMarked;
