package dev.footnote.text;

import dev.footnote.corpus.Span;
import dev.footnote.structure.TableLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Splits text into sentences. OpenNLP's detector proposes the boundaries within each unit of {@link
 * ParagraphSplitter}; {@link Abbreviations} removes those after an abbreviation or an initial ({@code Lloyd J.
 * Austin}, {@code No. 5}, {@code Sen. Sanders}). A table row is one sentence. Thread-safe.
 */
public final class SentenceSplitter {

    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.2-2.5.0.bin";

    /** In UTF-16 code units; URLs and chemical names are shorter. */
    private static final int LONGEST_WORD = 1000;

    private final SentenceModel model;

    public SentenceSplitter() {
        try (InputStream file = SentenceModel.class.getResourceAsStream(MODEL)) {
            if (file == null) {
                throw new IllegalStateException("the sentence model " + MODEL + " is not on the class path");
            }
            this.model = new SentenceModel(file);
        } catch (IOException damaged) {
            throw new UncheckedIOException("cannot read the sentence model " + MODEL, damaged);
        }
    }

    /** The sentences of a text in order, without the white space between them; empty for a blank text. */
    public List<Span> split(String text) {
        SentenceDetectorME detector = new SentenceDetectorME(model);
        List<Span> sentences = new ArrayList<>();
        for (Span unit : ParagraphSplitter.splitUnits(text)) {
            if (TableLines.isRow(text, unit)) {
                sentences.add(stripped(text, unit));
                continue;
            }
            for (Span stretch : withoutEndlessWords(text, unit)) {
                sentences.addAll(Abbreviations.rejoin(text, detect(detector, text, stretch)));
            }
        }
        return sentences;
    }

    private static Span stripped(String text, Span unit) {
        String line = unit.textIn(text);
        int start = unit.start() + line.length() - line.stripLeading().length();
        return new Span(start, start + line.strip().length());
    }

    private static List<Span> detect(SentenceDetectorME detector, String text, Span stretch) {
        List<Span> proposed = new ArrayList<>();
        for (opennlp.tools.util.Span found : detector.sentPosDetect(stretch.textIn(text))) {
            proposed.add(new Span(stretch.start() + found.getStart(), stretch.start() + found.getEnd()));
        }
        return proposed;
    }

    /** The detector takes quadratic time in the length of a word, so endless words are cut into pieces. */
    private static List<Span> withoutEndlessWords(String text, Span unit) {
        List<Span> stretches = new ArrayList<>();
        int start = unit.start();
        int word = unit.start();
        for (int i = unit.start(); i < unit.end(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                word = i + 1;
            } else if (i - word >= LONGEST_WORD && !Character.isLowSurrogate(text.charAt(i))) {
                stretches.add(new Span(start, i));
                start = i;
                word = i;
            }
        }
        stretches.add(new Span(start, unit.end()));
        return stretches;
    }
}
