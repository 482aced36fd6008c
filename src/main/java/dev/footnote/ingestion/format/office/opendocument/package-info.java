/**
 * OpenDocument files (.odt, .odp; the packaging of .ods too):
 * {@link dev.footnote.ingestion.format.office.opendocument.OpenDocumentReader} writes their text and structure. They are not
 * read by Tika, which adds deleted text and comments, and knows neither slides nor sheets.
 */
@NullMarked
package dev.footnote.ingestion.format.office.opendocument;

import org.jspecify.annotations.NullMarked;
