package dev.footnote.answering.generation.support;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks that two wordings of one statement have the same numbers, dates, names, bounds and rates, and no opposites.
 */
public final class Consistency {

    private Consistency() {}

    /** The difference, worded as the end of a sentence; empty if no difference is found. */
    public static String fault(String statement, String other) {
        return Stream.<Supplier<String>>of(
                        () -> Contraries.of(statement).exclude(Contraries.of(other)) ? "says the opposite" : "",
                        () -> lost(Facts::missing, statement, other, "%s"),
                        () -> lost((one, two) -> Frames.added(one, List.of(two)), statement, other, "%s"),
                        () -> lost(
                                (one, two) -> Bounds.missing(one, List.of(two)), statement, other, "the bound on %s"),
                        () -> lost(
                                (one, two) -> Rates.changed(one, List.of(two)), statement, other, "the rate by the %s"),
                        () -> lost(Consistency::moved, statement, other, "the place of %s"))
                .map(Supplier::get)
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String moved(String one, String other) {
        return Places.of(one).changed(List.of(other), List.of(other));
    }

    /** What the other lacks, or otherwise what it adds. */
    private static String lost(BinaryOperator<String> missing, String statement, String other, String name) {
        String lost = missing.apply(statement, other);
        if (!lost.isEmpty()) {
            return "does not keep " + name.formatted(lost);
        }
        String added = missing.apply(other, statement);
        return added.isEmpty() ? "" : "adds " + name.formatted(added);
    }
}
