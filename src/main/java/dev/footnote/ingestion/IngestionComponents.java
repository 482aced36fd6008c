package dev.footnote.ingestion;

import dev.footnote.ingestion.folder.SeedsConfig;
import dev.footnote.ingestion.format.pdf.OcrConfig;
import dev.footnote.observation.StepObserver;
import dev.footnote.text.SentenceSplitter;
import java.util.function.ToIntFunction;

/**
 * The settings and collaborators of ingestion.
 *
 * @param wordPieces counts the word pieces of a text, without special tokens; thread-safe
 */
public record IngestionComponents(
        SeedsConfig seeds,
        OcrConfig ocr,
        SplittingConfig splitting,
        SentenceSplitter sentences,
        ToIntFunction<String> wordPieces,
        StepObserver observer) {

    /** The same without text recognition and observer. */
    public IngestionComponents(
            SeedsConfig seeds,
            SplittingConfig splitting,
            SentenceSplitter sentences,
            ToIntFunction<String> wordPieces) {
        this(seeds, OcrConfig.off(), splitting, sentences, wordPieces, StepObserver.NONE);
    }
}
