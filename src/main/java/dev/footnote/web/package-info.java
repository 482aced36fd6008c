/**
 * The web page: answers its addresses with the shell, whose scripts call the public API like any other client. Start with
 * {@link dev.footnote.web.PageFilter}. The scripts are in {@code src/main/resources/web} and bundled at build time.
 */
@NullMarked
package dev.footnote.web;

import org.jspecify.annotations.NullMarked;
