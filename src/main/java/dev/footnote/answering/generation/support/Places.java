package dev.footnote.answering.generation.support;

import dev.footnote.answering.quantities.Numbers;
import dev.footnote.answering.quantities.Quantity;
import dev.footnote.text.Terms;
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
record Places(List<Place> all) {

    /** A digit in a term, as in <em>gate B4</em>, which is compared as a number. */
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    Places {
        all = List.copyOf(all);
    }

    static Places of(String sentence) {
        List<Place> clauses = Clauses.of(sentence).stream()
                .map(clause -> Place.of(clause.of(sentence)))
                .toList();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            if (!clauses.get(i).numbers.isEmpty()) {
                places.add(clauses.get(i).with(termsAround(i, clauses)));
            }
        }
        return new Places(places);
    }

    private static Set<String> termsAround(int index, List<Place> clauses) {
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
    private Stream<Place> completed() {
        return all.stream().map(place -> place.with(all.get(0).common));
    }

    /**
     * The first exchanged number; empty if no number is exchanged.
     *
     * @param quoted the sentences that support the statement
     * @param sentences all sentences of their passages, which may combine the number with other words
     */
    String changed(List<String> quoted, List<String> sentences) {
        List<Place> near = completed(quoted);
        List<Place> there = completed(sentences);
        return all.stream()
                .filter(place ->
                        place.numbers.size() == 1 && place.numbers.get(0).isSure())
                .filter(place -> place.isElsewhere(near, there))
                .map(place -> place.numbers.get(0).text())
                .findFirst()
                .orElse("");
    }

    private static List<Place> completed(List<String> sentences) {
        return sentences.stream().flatMap(sentence -> of(sentence).completed()).toList();
    }

    /**
     * Numbers with the terms near them.
     *
     * @param common terms that are not names, which later clauses may omit
     */
    record Place(List<Quantity> numbers, Set<String> terms, Set<String> common) {

        Place {
            numbers = List.copyOf(numbers);
            terms = Set.copyOf(terms);
            common = Set.copyOf(common);
        }

        static Place of(String clause) {
            List<Quantity> numbers = Numbers.in(clause);
            Set<String> terms = new HashSet<>(Terms.of(clause));
            Set<String> common = Clauses.lowerCaseTerms(clause);
            numbers.forEach(number -> Terms.of(number.text()).forEach(terms::remove));
            terms.removeIf(term -> DIGIT.matcher(term).find());
            common.retainAll(terms);
            return new Place(numbers, terms, common);
        }

        private Place with(Set<String> more) {
            Set<String> joined = new HashSet<>(terms);
            joined.addAll(more);
            return new Place(numbers, joined, common);
        }

        /** Whether some of its terms occur only with other numbers of its kind, and none only with its own. */
        private boolean isElsewhere(List<Place> near, List<Place> there) {
            Quantity number = numbers.get(0);
            Set<String> beside = terms(there, place -> place.has(number));
            Set<String> besideOthers = terms(near, place -> !place.has(number) && place.isOfTheKindOf(number));
            return !beside.isEmpty()
                    && terms.stream().noneMatch(term -> beside.contains(term) && !besideOthers.contains(term))
                    && terms.stream().anyMatch(term -> besideOthers.contains(term) && !beside.contains(term));
        }

        private static Set<String> terms(List<Place> places, Predicate<Place> wanted) {
            return places.stream()
                    .filter(wanted)
                    .flatMap(place -> place.terms.stream())
                    .collect(Collectors.toSet());
        }

        private boolean has(Quantity number) {
            return numbers.stream().anyMatch(number::mayBe);
        }

        private boolean isOfTheKindOf(Quantity number) {
            return numbers.stream().anyMatch(number::isOfTheKindOf);
        }
    }
}
