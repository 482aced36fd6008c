/**
 * Stores documents that are uploaded, in a folder of their own beside the seeds folder. Start with
 * {@link dev.footnote.ingestion.uploads.Uploads}: it checks a file before it takes the place of an earlier one, and
 * follows it until questions can be answered from it. What was accepted survives a crash; a file is there whole or not at
 * all.
 */
@NullMarked
package dev.footnote.ingestion.uploads;

import org.jspecify.annotations.NullMarked;
