package dev.footnote.answering.extraction;

import dev.footnote.reading.PassageReader;
import dev.footnote.reading.ReadPassage;
import dev.footnote.retrieval.Evidence;
import java.util.List;
import java.util.Map;

/** The reader's scores of the sentences of the evidence, as signals. */
final class ReaderScores {

    private final List<List<Double>> scores;
    private final double answerable;

    private ReaderScores(List<List<Double>> scores) {
        this.scores = scores;
        double odds =
                scores.stream().flatMap(List::stream).mapToDouble(Math::exp).sum();
        this.answerable = Math.log(Math.max(odds, Double.MIN_NORMAL));
    }

    static ReaderScores of(Evidence evidence, PassageReader reader) {
        return new ReaderScores(reader.score(
                evidence.question().text(),
                evidence.passages().stream()
                        .map(ranked -> ReadPassage.of(ranked.passage().passage()))
                        .toList()));
    }

    /** The signals of a sentence, by the indexes of its passage in the evidence and of the sentence in the passage. */
    Map<Signal, Double> signals(int passage, int sentence) {
        return Map.of(Signal.READER, scores.get(passage).get(sentence), Signal.ANSWERABLE, answerable);
    }
}
