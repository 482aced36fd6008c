/**
 * What the formats share that are not text: {@link dev.footnote.ingestion.format.writing.WrittenDocument} makes a document
 * of what they wrote.
 */
@NullMarked
package dev.footnote.ingestion.format.writing;

import org.jspecify.annotations.NullMarked;
