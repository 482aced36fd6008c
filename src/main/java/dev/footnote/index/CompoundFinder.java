package dev.footnote.index;

import dev.footnote.index.LucenePassageIndex.Fields;
import dev.footnote.text.LexicalTerms;
import dev.footnote.text.LexicalTerms.LocatedTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;

/**
 * Finds the words of a question that documents write joined where it writes them separately, or the reverse. Words are
 * joined and split as typed, because the stem of a compound differs from the stems of its parts. A given predicate
 * decides whether the joined word means the same as its parts (<em>data base</em>, not <em>man age</em>).
 */
final class CompoundFinder {

    /** In letters, of each part. */
    private static final int SHORTEST_PART = 3;

    /**
     * Words that state how many or which; with another word they form words of another kind (<em>some thing, use
     * less</em>).
     */
    private static final Set<String> NO_PARTS = Set.of(
            "any", "every", "some", "all", "both", "more", "most", "much", "many", "few", "less", "least", "other",
            "another", "only", "not");

    /** In letters; longer than any word in a dictionary. */
    private static final int LONGEST = 40;

    private static final int MOST_WORDS = 64;

    /** Comparing meanings takes longest, and no question of one sentence needs as many comparisons. */
    private static final int MOST_COMPARED = 8;

    private final String question;
    private final IndexSearcher searcher;
    private final BiPredicate<String, String> meansTheSame;
    private int compared;

    private CompoundFinder(String question, IndexSearcher searcher, BiPredicate<String, String> meansTheSame) {
        this.question = question;
        this.searcher = searcher;
        this.meansTheSame = meansTheSame;
    }

    /** The compounds in the question, in order and without overlaps. */
    static List<Compound> find(String question, IndexSearcher searcher, BiPredicate<String, String> meansTheSame)
            throws IOException {
        return new CompoundFinder(question, searcher, meansTheSame).all();
    }

    private List<Compound> all() throws IOException {
        List<LocatedTerm> asked = LexicalTerms.analyzeWithOffsets(question).stream()
                .limit(MOST_WORDS)
                .toList();
        List<Compound> found = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Optional<Compound> joined = i + 1 < asked.size() ? join(asked.get(i), asked.get(i + 1)) : Optional.empty();
            joined.ifPresent(found::add);
            if (joined.isPresent()) {
                i++;
            } else {
                split(asked.get(i)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Two words of the question that documents write as one. */
    private Optional<Compound> join(LocatedTerm left, LocatedTerm right) throws IOException {
        String first = word(left);
        String last = word(right);
        if (!Compound.areSideBySide(question, left, right) || !isPart(first) || !isPart(last)) {
            return Optional.empty();
        }
        List<String> whole = LexicalTerms.analyze(first + last);
        boolean isWritten = isKnown(whole) && isWritten(whole) && meansTheSame(first + " " + last, first + last);
        return isWritten
                ? Optional.of(compound(left, right, List.of(left.term(), right.term()), whole, together(left, right)))
                : Optional.empty();
    }

    /** A word of the question that documents write as two adjacent words. */
    private Optional<Compound> split(LocatedTerm whole) throws IOException {
        String word = word(whole);
        if (!isPart(word) || !typed(whole).toLowerCase(Locale.ROOT).startsWith(word)) {
            return Optional.empty();
        }
        for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
            List<String> parts = parts(word.substring(0, at), word.substring(at));
            if (!parts.isEmpty() && isWritten(parts) && meansTheSame(apart(word, at), word)) {
                return Optional.of(compound(whole, whole, List.of(whole.term()), parts, apart(typed(whole), at)));
            }
        }
        return Optional.empty();
    }

    private Compound compound(
            LocatedTerm first, LocatedTerm last, List<String> asked, List<String> written, String text)
            throws IOException {
        return new Compound(first.start(), last.end(), asked, isWritten(asked), written, text);
    }

    /** Keeps the capitals of the second word only if the first is all capitals. */
    private String together(LocatedTerm left, LocatedTerm right) {
        String first = typed(left);
        String last = typed(right);
        return first + (first.equals(first.toUpperCase(Locale.ROOT)) ? last : last.toLowerCase(Locale.ROOT));
    }

    private static String apart(String word, int at) {
        return word.substring(0, at) + " " + word.substring(at);
    }

    /** The terms of both parts, if each occurs in documents; otherwise empty. */
    private List<String> parts(String first, String last) throws IOException {
        if (!isPart(first) || !isPart(last)) {
            return List.of();
        }
        List<String> left = LexicalTerms.analyze(first);
        if (!isKnown(left)) {
            return List.of();
        }
        List<String> right = LexicalTerms.analyze(last);
        return isKnown(right) ? List.of(left.get(0), right.get(0)) : List.of();
    }

    private boolean meansTheSame(String apart, String together) {
        return compared++ < MOST_COMPARED && meansTheSame.test(apart, together);
    }

    private String typed(LocatedTerm term) {
        return question.substring(term.start(), term.end());
    }

    /** The word as typed, in lower case and without accents and possessives. */
    private String word(LocatedTerm term) {
        List<LocatedTerm> words = LexicalTerms.words(typed(term));
        return words.size() == 1 ? words.get(0).term() : "";
    }

    private static boolean isPart(String word) {
        return word.length() >= SHORTEST_PART
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter)
                && !NO_PARTS.contains(word);
    }

    private boolean isKnown(List<String> terms) throws IOException {
        return terms.size() == 1 && searcher.getIndexReader().docFreq(new Term(Fields.TERMS, terms.get(0))) > 0;
    }

    private boolean isWritten(List<String> terms) throws IOException {
        return searcher.count(phrase(terms)) > 0;
    }

    /** Matches the adjacent terms. */
    static PhraseQuery phrase(List<String> terms) {
        return new PhraseQuery(Fields.TERMS, terms.toArray(String[]::new));
    }
}
