package dev.footnote.ingestion;

import dev.footnote.ingestion.folder.SeedsConfig;
import dev.footnote.ingestion.reading.DocumentReader;
import dev.footnote.observation.StepObserver;
import dev.footnote.text.SentenceSplitter;
import java.util.function.ToIntFunction;

/**
 * The settings and collaborators of ingestion.
 *
 * @param reader reads the files; closed by whoever created it
 * @param wordPieces counts the word pieces of a text, without special tokens; thread-safe
 */
public record IngestionComponents(
        SeedsConfig seeds,
        DocumentReader reader,
        SplittingConfig splitting,
        SentenceSplitter sentences,
        ToIntFunction<String> wordPieces,
        StepObserver observer) {

    /** The same with default settings of parsing and without an observer. */
    public IngestionComponents(
            SeedsConfig seeds,
            SplittingConfig splitting,
            SentenceSplitter sentences,
            ToIntFunction<String> wordPieces) {
        this(seeds, new DocumentReader(seeds.maxFileBytes()), splitting, sentences, wordPieces, StepObserver.NONE);
    }
}
