/**
 * What Tika reads (.doc, .rtf, .epub): {@link dev.footnote.ingestion.format.office.markup.TikaReader} has one handler write
 * the XHTML that Tika's parsers make of them. {@link dev.footnote.ingestion.format.office.markup.XmlElements} serves the
 * formats that are read as XML.
 */
@NullMarked
package dev.footnote.ingestion.format.office.markup;

import org.jspecify.annotations.NullMarked;
