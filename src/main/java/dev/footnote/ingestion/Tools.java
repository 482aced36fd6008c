package dev.footnote.ingestion;

import dev.footnote.ingestion.folder.SeedsConfig;
import dev.footnote.text.Sentences;
import java.util.function.ToIntFunction;

/**
 * The settings and collaborators of ingestion.
 *
 * @param wordPieces counts the word pieces of a text, without special tokens; thread-safe
 */
public record Tools(
        SeedsConfig seeds, SplittingConfig splitting, Sentences sentences, ToIntFunction<String> wordPieces) {}
