/** Word documents (.docx); {@link dev.footnote.ingestion.format.office.word.WordReader} writes their text and structure. */
@NullMarked
package dev.footnote.ingestion.format.office.word;

import org.jspecify.annotations.NullMarked;
