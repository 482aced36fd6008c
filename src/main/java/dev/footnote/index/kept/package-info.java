/**
 * Keeps the index on disk, so that a start over unchanged documents neither splits nor annotates nor indexes them again.
 * Open {@link dev.footnote.index.kept.KeptIndexFolder} first. What is kept is a cache: a folder that is damaged, or was
 * written by another build or with other settings, costs only the time to build the index from the documents. Vectors
 * are not kept here, apart from those in an HNSW graph.
 */
@NullMarked
package dev.footnote.index.kept;

import org.jspecify.annotations.NullMarked;
