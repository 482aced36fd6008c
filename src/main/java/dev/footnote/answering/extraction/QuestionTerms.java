package dev.footnote.answering.extraction;

import dev.footnote.index.AcronymVariant;
import dev.footnote.index.Compound;
import dev.footnote.index.PassageIndex;
import dev.footnote.text.LexicalTerms;
import dev.footnote.text.WordFamily;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The topic terms of a question, each weighted by its rarity. */
final class QuestionTerms {

    /** Size of the prior: this many passages of general English are added to those of the documents. */
    private static final double PRIOR_PASSAGES = 300;

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<QuestionRange, Double> places = new LinkedHashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final List<AcronymVariant> variants;
    private final List<Compound> compounds;
    private final double total;
    private boolean namesTheUnknown;

    /**
     * Excludes time expressions, which are compared as ranges of days; recurring ones are kept as words.
     *
     * @param commonness the probability that a passage of English contains a word
     */
    QuestionTerms(String question, LocalDate today, PassageIndex index, ToDoubleFunction<String> commonness) {
        String timeless = withoutTimes(question, today);
        variants = index.variants(timeless);
        compounds = index.compounds(timeless);
        for (LexicalTerms.LocatedTerm term : topic(timeless, index)) {
            int found = index.passagesWith(term.term());
            double usual = commonness.applyAsDouble(timeless.substring(term.start(), term.end()));
            double weight = weight(found, index.size(), usual);
            if (weights.putIfAbsent(term.term(), weight) == null) {
                places.put(new QuestionRange(term.start(), term.end()), weight);
            }
            if (Character.isDigit(timeless.charAt(term.start()))) {
                numbers.add(term.term());
            }
            namesTheUnknown |= found == 0 && isName(timeless, term.start());
        }
        total = weights.values().stream().mapToDouble(weight -> weight).sum();
    }

    /**
     * For a word with a prefix (<em>co-operation</em>), the joined term if the documents have it, else the term without
     * the prefix; for a code (<em>E-119</em>), its parts if the documents have them all.
     */
    private static List<LexicalTerms.LocatedTerm> topic(String question, PassageIndex index) {
        List<LexicalTerms.LocatedTerm> all = LexicalTerms.analyzeQuestion(question);
        List<LexicalTerms.LocatedTerm> topic = new ArrayList<>();
        int next = 0;
        while (next < all.size()) {
            LexicalTerms.LocatedTerm whole = all.get(next++);
            int first = next;
            while (next < all.size() && all.get(next).end() <= whole.end()) {
                next++;
            }
            List<LexicalTerms.LocatedTerm> parts = all.subList(first, next);
            topic.addAll(isOne(whole, parts, index) ? List.of(whole) : parts);
        }
        return topic;
    }

    private static boolean isOne(
            LexicalTerms.LocatedTerm whole, List<LexicalTerms.LocatedTerm> parts, PassageIndex index) {
        boolean isCode = whole.term().chars().anyMatch(Character::isDigit);
        boolean inParts = isCode && parts.stream().allMatch(part -> index.passagesWith(part.term()) > 0);
        return parts.isEmpty() || (index.passagesWith(whole.term()) > 0 && !inParts);
    }

    /** Replaces time expressions with spaces, except recurring ones. */
    static String withoutTimes(String question, LocalDate today) {
        return TimeMention.blankOut(
                question,
                TimeExpressions.inQuestion(question, today).stream()
                        .filter(mention -> !mention.recurring())
                        .toList());
    }

    /**
     * The negative logarithm of the share of passages that contain the term, smoothed with general English as a
     * Bayesian prior: with few documents a word's rarity in English decides, with many its rarity in the documents.
     */
    private static double weight(int passagesWith, int passages, double usual) {
        return -Math.log((passagesWith + PRIOR_PASSAGES * usual) / (passages + PRIOR_PASSAGES));
    }

    private static boolean isName(String question, int start) {
        return Character.isUpperCase(question.charAt(start))
                && !question.substring(0, start).isBlank();
    }

    /** Whether the question has no topic apart from a period. */
    boolean isEmpty() {
        return weights.isEmpty();
    }

    /** Whether the question contains a name that occurs in no document. */
    boolean hasUnknownName() {
        return namesTheUnknown;
    }

    /** The weight of each term, by its first position in the question. */
    Map<QuestionRange, Double> places() {
        return Collections.unmodifiableMap(places);
    }

    /** Share of the weight, 0 to 1, of the topic terms in {@code terms} or in a variant form; 0 without a topic. */
    double share(Set<String> terms) {
        Set<String> held = AcronymVariant.expandTerms(terms, variants);
        double found = 0;
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            found += held.contains(weight.getKey()) ? weight.getValue() : 0;
        }
        return total == 0 ? 0 : found / total;
    }

    /** Share of the numeric terms, 0 to 1, that are in {@code terms}; 1 for a question without numbers. */
    double shareOfNumbers(Set<String> terms) {
        return numbers.isEmpty()
                ? 1
                : (double) numbers.stream().filter(terms::contains).count() / numbers.size();
    }

    /** The terms of a text, including question terms that it writes as one word or as several, unlike the question. */
    Set<String> termsIn(String text) {
        return Compound.expandTerms(text, compounds);
    }

    /** The terms of column names, and the topic verbs for these: <em>supplies</em>, for a column <em>supplier</em>. */
    Set<String> termsInColumnNames(String names) {
        Set<String> terms = new HashSet<>(termsIn(names));
        for (LexicalTerms.LocatedTerm word : LexicalTerms.words(names)) {
            terms.addAll(topicTermsAmong(WordFamily.verbTerms(word.term())));
        }
        return terms;
    }

    /** The topic terms. */
    Set<String> topic() {
        return Collections.unmodifiableSet(weights.keySet());
    }

    /** The given terms that belong to the topic, without words for times and question words. */
    Set<String> topicTermsAmong(Collection<String> terms) {
        return terms.stream().filter(weights::containsKey).collect(Collectors.toSet());
    }

    /** Whether the terms have at least half of the weight of {@code wanted}, which are terms of the question. */
    boolean coverHalf(Set<String> terms, Set<String> wanted) {
        Set<String> held = AcronymVariant.expandTerms(terms, variants);
        double all = 0;
        double found = 0;
        for (String term : wanted) {
            double weight = weights.getOrDefault(term, 0.0);
            all += weight;
            found += held.contains(term) ? weight : 0;
        }
        return 2 * found >= all;
    }

    /** Share of these terms, 0 to 1, that are in the question. */
    double shareHeld(Set<String> terms) {
        return terms.isEmpty()
                ? 0
                : (double) terms.stream().filter(weights::containsKey).count() / terms.size();
    }

    /** A range of the question, from {@code start} to before {@code end}. */
    record QuestionRange(int start, int end) {}
}
