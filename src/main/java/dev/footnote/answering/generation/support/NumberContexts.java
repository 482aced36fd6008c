package dev.footnote.answering.generation.support;

import dev.footnote.answering.quantities.Quantity;
import dev.footnote.answering.quantities.QuantityExtractor;
import dev.footnote.text.LexicalTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of a sentence, each with the words of its clause; a clause without a number belongs to its neighbours on
 * both sides. If a statement combines a number with words that its passage combines only with other numbers, values are
 * exchanged: <em>5 euros for children</em>, where the passage says <em>5 euros for adults and 3 euros for
 * children</em>.
 */
record NumberContexts(List<NumberContext> all) {

    /** A digit in a term, as in <em>gate B4</em>, which is compared as a number. */
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    NumberContexts {
        all = List.copyOf(all);
    }

    static NumberContexts of(String sentence) {
        List<NumberContext> clauses = Clauses.of(sentence).stream()
                .map(clause -> NumberContext.of(clause.textIn(sentence)))
                .toList();
        List<NumberContext> places = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            if (!clauses.get(i).numbers.isEmpty()) {
                places.add(clauses.get(i).withTerms(termsAround(i, clauses)));
            }
        }
        return new NumberContexts(places);
    }

    private static Set<String> termsAround(int index, List<NumberContext> clauses) {
        int first = index;
        while (first > 0 && clauses.get(first - 1).numbers.isEmpty()) {
            first--;
        }
        int end = index + 1;
        while (end < clauses.size() && clauses.get(end).numbers.isEmpty()) {
            end++;
        }
        return clauses.subList(first, end).stream()
                .flatMap(clause -> clause.terms.stream())
                .collect(Collectors.toSet());
    }

    /** Adds the lower-case terms of the first place to all: <em>adults pay 5 euros, children 3</em>. */
    private Stream<NumberContext> completed() {
        return all.stream().map(numberContext -> numberContext.withTerms(all.get(0).common));
    }

    /**
     * The first exchanged number; empty if no number is exchanged.
     *
     * @param quoted the sentences that support the statement
     * @param sentences all sentences of their passages, which may combine the number with other words
     */
    String firstExchanged(List<String> quoted, List<String> sentences) {
        List<NumberContext> near = completed(quoted);
        List<NumberContext> there = completed(sentences);
        return all.stream()
                .filter(numberContext -> numberContext.numbers.size() == 1
                        && numberContext.numbers.get(0).isSure())
                .filter(numberContext -> numberContext.isExchanged(near, there))
                .map(numberContext -> numberContext.numbers.get(0).text())
                .findFirst()
                .orElse("");
    }

    private static List<NumberContext> completed(List<String> sentences) {
        return sentences.stream().flatMap(sentence -> of(sentence).completed()).toList();
    }

    /**
     * Numbers with the terms near them.
     *
     * @param common terms that are not names, which later clauses may omit
     */
    record NumberContext(List<Quantity> numbers, Set<String> terms, Set<String> common) {

        NumberContext {
            numbers = List.copyOf(numbers);
            terms = Set.copyOf(terms);
            common = Set.copyOf(common);
        }

        static NumberContext of(String clause) {
            List<Quantity> numbers = QuantityExtractor.extract(clause);
            Set<String> terms = new HashSet<>(LexicalTerms.analyze(clause));
            Set<String> common = Clauses.lowerCaseTerms(clause);
            numbers.forEach(number -> LexicalTerms.analyze(number.text()).forEach(terms::remove));
            terms.removeIf(term -> DIGIT.matcher(term).find());
            common.retainAll(terms);
            return new NumberContext(numbers, terms, common);
        }

        private NumberContext withTerms(Set<String> more) {
            Set<String> joined = new HashSet<>(terms);
            joined.addAll(more);
            return new NumberContext(numbers, joined, common);
        }

        /** Whether some of its terms occur only with other numbers of its kind, and none only with its own. */
        private boolean isExchanged(List<NumberContext> near, List<NumberContext> there) {
            Quantity number = numbers.get(0);
            Set<String> beside = terms(there, numberContext -> numberContext.has(number));
            Set<String> besideOthers = terms(
                    near, numberContext -> !numberContext.has(number) && numberContext.hasUnitCompatibleWith(number));
            return !beside.isEmpty()
                    && terms.stream().noneMatch(term -> beside.contains(term) && !besideOthers.contains(term))
                    && terms.stream().anyMatch(term -> besideOthers.contains(term) && !beside.contains(term));
        }

        private static Set<String> terms(List<NumberContext> places, Predicate<NumberContext> wanted) {
            return places.stream()
                    .filter(wanted)
                    .flatMap(numberContext -> numberContext.terms.stream())
                    .collect(Collectors.toSet());
        }

        private boolean has(Quantity number) {
            return numbers.stream().anyMatch(number::mayEqual);
        }

        private boolean hasUnitCompatibleWith(Quantity number) {
            return numbers.stream().anyMatch(number::hasUnitCompatibleWith);
        }
    }
}
