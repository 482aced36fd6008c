package dev.footnote.ingestion;

import dev.footnote.ingestion.folder.SeedsConfig;
import dev.footnote.text.Sentences;
import java.util.function.ToIntFunction;

/**
 * What ingestion works with.
 *
 * @param wordPieces counts the word pieces of a text, without special tokens; safe for several threads
 */
public record Tools(
        SeedsConfig seeds, SplittingConfig splitting, Sentences sentences, ToIntFunction<String> wordPieces) {}
