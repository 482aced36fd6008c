package dev.footnote.answering.generation.support;

import dev.footnote.answering.english.ClockTimes;
import dev.footnote.answering.english.Initialisms;
import dev.footnote.answering.quantities.Numbers;
import dev.footnote.answering.quantities.Quantity;
import dev.footnote.text.Terms;
import dev.footnote.text.Terms.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement with the features that are compared with quotes.
 *
 * @param question completes an elliptical statement; empty if the statement is checked by itself
 * @param asked terms of the question that are not in the statement
 */
record Claim(
        String text,
        String question,
        Set<String> terms,
        Set<String> asked,
        List<Quantity> numbers,
        Denials denials,
        Contraries contraries) {

    /** Openings of a sentence that refers to its question. */
    private static final Pattern LEADS_ON = Pattern.compile(
            "^\\W*(?:it|its|they|their|he|his|she|her|this|that|these|those|there|yes|no|because|by|to|from|since)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern YES = Pattern.compile("^\\W*yes\\b", Pattern.CASE_INSENSITIVE);

    /** A statement with more terms names its topic itself. */
    private static final int MOST_LEFT_OPEN = 5;

    Claim {
        asked = Set.copyOf(asked);
        terms = Set.copyOf(terms);
        numbers = List.copyOf(numbers);
    }

    static Claim of(String statement) {
        return new Claim(
                statement,
                "",
                Set.copyOf(Terms.of(statement)),
                Set.of(),
                Numbers.in(statement),
                Denials.of(statement),
                Contraries.of(statement));
    }

    /**
     * The claim as an answer to a question. A <em>yes</em> states the terms of the question, so a quote that negates
     * them contradicts it.
     */
    Claim to(String asking) {
        Set<String> more =
                Terms.ofQuestion(asking).stream().map(Located::term).collect(Collectors.toCollection(HashSet::new));
        Set<String> said = new HashSet<>(denials.said());
        Set<String> own = new HashSet<>(terms);
        if (YES.matcher(text).find()) {
            said.addAll(more);
            own.removeAll(Terms.of("yes"));
        }
        more.removeAll(own);
        return new Claim(
                text,
                asking,
                own.isEmpty() ? terms : own,
                more,
                numbers,
                new Denials(denials.denied(), said),
                contraries);
    }

    /** Whether the statement may need its question to be complete. */
    boolean isLeftOpen() {
        return isShort() || LEADS_ON.matcher(text).find();
    }

    boolean isShort() {
        return terms.size() <= MOST_LEFT_OPEN;
    }

    /** The terms to look for in quotes: its own and those of its question. */
    Set<String> sought() {
        Set<String> sought = new HashSet<>(terms);
        sought.addAll(asked);
        return sought;
    }

    /** The text whose vector is compared with those of the quotes. */
    String meant() {
        return (question + " " + text).strip();
    }

    /** The sought terms that a text has, including numbers, times and names that the text writes differently. */
    Set<String> termsIn(String text) {
        Set<String> shared = new HashSet<>(Terms.of(text));
        shared.retainAll(sought());
        List<Quantity> there = numbers.isEmpty() ? List.of() : Numbers.in(text);
        numbers.stream()
                .filter(number -> number.isSure() && there.stream().anyMatch(number::mayBe))
                .forEach(number -> shared.addAll(Terms.of(number.text())));
        ClockTimes.shared(this.text, text).forEach(time -> shared.addAll(Terms.of(time)));
        Initialisms.shared(this.text, text).forEach(word -> shared.addAll(Terms.of(word)));
        return shared;
    }
}
