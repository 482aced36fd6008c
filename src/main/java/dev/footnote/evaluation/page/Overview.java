package dev.footnote.evaluation.page;

import dev.footnote.evaluation.report.QuestionResult;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what the page shows before the questions: counts and times of all of them, but no texts. */
final class Overview {

    private final Map<OutcomeCategory, Integer> kinds = new EnumMap<>(OutcomeCategory.class);
    private final Map<String, Integer> tags = new TreeMap<>();
    private double[] millis = new double[64];
    private int timed;
    private int questions;

    /** A filter, with the number of matching questions. */
    record Filter(String key, String label, int questions, boolean good) {}

    void add(QuestionResult result) {
        questions++;
        kinds.merge(OutcomeCategory.of(result), 1, Integer::sum);
        result.question().tags().stream().distinct().forEach(tag -> tags.merge(tag, 1, Integer::sum));
        result.millis().value().ifPresent(this::time);
    }

    private void time(double value) {
        if (timed == millis.length) {
            millis = Arrays.copyOf(millis, 2 * timed);
        }
        millis[timed++] = value;
    }

    int questions() {
        return questions;
    }

    List<Filter> kinds() {
        return kinds.entrySet().stream()
                .map(kind -> new Filter(
                        kind.getKey().key(),
                        kind.getKey().label(),
                        kind.getValue(),
                        kind.getKey().isGood()))
                .toList();
    }

    List<Filter> tags() {
        return tags.entrySet().stream()
                .map(tag -> new Filter(tag.getKey(), tag.getKey(), tag.getValue(), true))
                .toList();
    }

    Histogram latencies() {
        return Histogram.of(Arrays.copyOf(millis, timed));
    }
}
