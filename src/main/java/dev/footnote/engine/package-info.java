/**
 * The composition root: {@link dev.footnote.engine.Engine} assembles the capabilities over a folder of documents, in
 * plain Java, from their settings. Every interface of the service uses it, so that a question gets the same answer
 * through each.
 */
@NullMarked
package dev.footnote.engine;

import org.jspecify.annotations.NullMarked;
