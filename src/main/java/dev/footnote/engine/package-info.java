/**
 * The composition: {@link dev.footnote.engine.Engine} puts the capabilities together over a folder of documents, in
 * plain Java, from their settings. Every door asks it, so a question gets the same answer through each.
 */
@NullMarked
package dev.footnote.engine;

import org.jspecify.annotations.NullMarked;
