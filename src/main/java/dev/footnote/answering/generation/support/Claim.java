package dev.footnote.answering.generation.support;

import dev.footnote.answering.english.ClockTimes;
import dev.footnote.answering.english.Initialisms;
import dev.footnote.answering.quantities.Quantity;
import dev.footnote.answering.quantities.QuantityExtractor;
import dev.footnote.text.LexicalTerms;
import dev.footnote.text.LexicalTerms.LocatedTerm;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement with the features that are compared with quotes.
 *
 * @param question completes an elliptical statement; empty if the statement is checked by itself
 * @param questionTerms terms of the question that are not in the statement
 */
record Claim(
        String text,
        String question,
        Set<String> terms,
        Set<String> questionTerms,
        List<Quantity> numbers,
        NegatedTerms negations,
        AntonymUses antonyms) {

    /** Openings of a sentence that refers to its question. */
    private static final Pattern REFERRING_OPENING = Pattern.compile(
            "^\\W*(?:it|its|they|their|he|his|she|her|this|that|these|those|there|yes|no|because|by|to|from|since)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern YES = Pattern.compile("^\\W*yes\\b", Pattern.CASE_INSENSITIVE);

    /** A statement with more terms names its topic itself. */
    private static final int MOST_ELLIPTICAL_TERMS = 5;

    Claim {
        questionTerms = Set.copyOf(questionTerms);
        terms = Set.copyOf(terms);
        numbers = List.copyOf(numbers);
    }

    static Claim of(String statement) {
        return new Claim(
                statement,
                "",
                Set.copyOf(LexicalTerms.analyze(statement)),
                Set.of(),
                QuantityExtractor.extract(statement),
                NegatedTerms.of(statement),
                AntonymUses.of(statement));
    }

    /**
     * The claim as an answer to a question. A <em>yes</em> states the terms of the question, so a quote that negates
     * them contradicts it.
     */
    Claim asAnswerTo(String asking) {
        Set<String> more = LexicalTerms.analyzeQuestion(asking).stream()
                .map(LocatedTerm::term)
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> statedTerms = new HashSet<>(negations.affirmed());
        Set<String> own = new HashSet<>(terms);
        if (YES.matcher(text).find()) {
            statedTerms.addAll(more);
            own.removeAll(LexicalTerms.analyze("yes"));
        }
        more.removeAll(own);
        return new Claim(
                text,
                asking,
                own.isEmpty() ? terms : own,
                more,
                numbers,
                new NegatedTerms(negations.negated(), statedTerms),
                antonyms);
    }

    /** Whether the statement may need its question to be complete. */
    boolean isElliptical() {
        return isShort() || REFERRING_OPENING.matcher(text).find();
    }

    boolean isShort() {
        return terms.size() <= MOST_ELLIPTICAL_TERMS;
    }

    /** The terms to look for in quotes: its own and those of its question. */
    Set<String> soughtTerms() {
        Set<String> sought = new HashSet<>(terms);
        sought.addAll(questionTerms);
        return sought;
    }

    /** The text whose vector is compared with those of the quotes. */
    String embeddedText() {
        return (question + " " + text).strip();
    }

    /** The sought terms that a text has, including numbers, times and names that the text writes differently. */
    Set<String> termsIn(String text) {
        Set<String> shared = new HashSet<>(LexicalTerms.analyze(text));
        shared.retainAll(soughtTerms());
        List<Quantity> there = numbers.isEmpty() ? List.of() : QuantityExtractor.extract(text);
        numbers.stream()
                .filter(number -> number.isSure() && there.stream().anyMatch(number::mayEqual))
                .forEach(number -> shared.addAll(LexicalTerms.analyze(number.text())));
        ClockTimes.shared(this.text, text).forEach(time -> shared.addAll(LexicalTerms.analyze(time)));
        Initialisms.sharedWords(this.text, text).forEach(word -> shared.addAll(LexicalTerms.analyze(word)));
        return shared;
    }
}
