package dev.footnote.text;

import dev.footnote.corpus.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Finds sentences. OpenNLP's detector proposes the boundaries line by line; those after an abbreviation or an initial
 * ({@code Lloyd J. Austin}, {@code No. 5}, {@code Sen. Sanders}) are taken back by {@link Abbreviations}. Safe for use
 * by several threads.
 */
public final class Sentences {

    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.2-2.5.0.bin";

    private final SentenceModel model;

    public Sentences() {
        try (InputStream file = SentenceModel.class.getResourceAsStream(MODEL)) {
            if (file == null) {
                throw new IllegalStateException("the sentence model " + MODEL + " is not on the class path");
            }
            this.model = new SentenceModel(file);
        } catch (IOException damaged) {
            throw new UncheckedIOException("reading the sentence model " + MODEL, damaged);
        }
    }

    /** The sentences of a text in order, without the white space between them; none for a blank text. */
    public List<Span> of(String text) {
        SentenceDetectorME detector = new SentenceDetectorME(model);
        List<Span> sentences = new ArrayList<>();
        for (Span unit : Lines.units(text)) {
            List<Span> proposed = new ArrayList<>();
            for (opennlp.tools.util.Span found : detector.sentPosDetect(unit.of(text))) {
                proposed.add(new Span(unit.start() + found.getStart(), unit.start() + found.getEnd()));
            }
            sentences.addAll(Abbreviations.rejoin(text, proposed));
        }
        return sentences;
    }
}
