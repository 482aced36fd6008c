/**
 * Web pages. {@link dev.footnote.ingestion.format.web.HtmlFormat} reads the main content of a page, without menus and
 * banners; {@link dev.footnote.ingestion.format.web.HtmlBlocks} writes the blocks of any HTML, for other formats too.
 * Nothing that a page refers to is loaded.
 */
@NullMarked
package dev.footnote.ingestion.format.web;

import org.jspecify.annotations.NullMarked;
