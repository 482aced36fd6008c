/**
 * Finds the blocks of a text by its layout, once, when the document is read: open
 * {@link dev.footnote.structure.TextStructure} first. {@link dev.footnote.structure.TableRow} is how a row of a document
 * is read afterwards, whatever its format.
 */
@NullMarked
package dev.footnote.structure;

import org.jspecify.annotations.NullMarked;
