package dev.footnote.answering.generation.support;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks that two wordings of one statement have the same numbers, dates, names, bounds and rates, and no opposites.
 */
public final class ConsistencyCheck {

    private ConsistencyCheck() {}

    /** The difference, worded as the end of a sentence; empty if no difference is found. */
    public static String fault(String statement, String other) {
        return Stream.<Supplier<String>>of(
                        () -> AntonymUses.of(statement).excludes(AntonymUses.of(other)) ? "says the opposite" : "",
                        () -> difference(FactCheck::firstMissing, statement, other, "%s"),
                        () -> difference(
                                (one, two) -> QualifyingPhrases.firstAdded(one, List.of(two)), statement, other, "%s"),
                        () -> difference(
                                (one, two) -> NumericBounds.firstMissing(one, List.of(two)),
                                statement,
                                other,
                                "the bound on %s"),
                        () -> difference(
                                (one, two) -> RateUnits.firstChanged(one, List.of(two)),
                                statement,
                                other,
                                "the rate by the %s"),
                        () -> difference(ConsistencyCheck::exchangedNumber, statement, other, "the place of %s"))
                .map(Supplier::get)
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String exchangedNumber(String one, String other) {
        return NumberContexts.of(one).firstExchanged(List.of(other), List.of(other));
    }

    /** What the other lacks, or otherwise what it adds. */
    private static String difference(BinaryOperator<String> missing, String statement, String other, String name) {
        String lost = missing.apply(statement, other);
        if (!lost.isEmpty()) {
            return "does not keep " + name.formatted(lost);
        }
        String added = missing.apply(other, statement);
        return added.isEmpty() ? "" : "adds " + name.formatted(added);
    }
}
