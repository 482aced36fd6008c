package dev.footnote.answering.extraction;

import dev.footnote.answering.english.Initialisms;
import dev.footnote.index.AcronymVariant;
import dev.footnote.index.Compound;
import dev.footnote.index.PassageIndex;
import dev.footnote.text.LexicalTerms;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names in a question: its numbers, acronyms and capitalised words, except those that open a sentence or give the
 * kind of thing asked for.
 *
 * @param text the question
 * @param terms a term for each name, in order, repeats included
 * @param variants other forms of the names, as explained in the documents
 * @param compounds words that the documents write as one and the question as several, or the reverse
 */
record QuestionNames(
        String text,
        List<LexicalTerms.LocatedTerm> terms,
        Collection<AcronymVariant> variants,
        Collection<Compound> compounds) {

    /** Text after which every word is capitalised. */
    private static final Pattern OPENING = Pattern.compile(
            "(?:(?:^|[.?!:])[\\s\"\u201c\u201e(]*+|(?<![\\s\"\u201c\u201e(])\\s*+[\"\u201c\u201e(][\\s\"\u201c\u201e(]*+)$");

    /** The kind of thing asked for (<em>which Irish towns</em>), which the answer need not repeat. */
    private static final Pattern ASKED_FOR = Pattern.compile("\\b(?i:what|which)\\s+(?:\\p{Lu}\\S*\\s+){0,2}$");

    /** Common initial letters that equate a country and its people (<em>America, American</em>); all in short names. */
    private static final int ALIKE = 5;

    private static final int SHORTEST_ALIKE = 4;

    QuestionNames {
        terms = List.copyOf(terms);
        variants = List.copyOf(variants);
        compounds = List.copyOf(compounds);
    }

    static QuestionNames of(String question, PassageIndex index) {
        return of(question, index.variants(question), index.compounds(question));
    }

    static QuestionNames of(String question, Collection<AcronymVariant> variants, Collection<Compound> compounds) {
        List<LexicalTerms.LocatedTerm> names = LexicalTerms.analyzeWithOffsets(question).stream()
                .filter(term -> isName(question, term))
                .toList();
        return new QuestionNames(question, names, variants, compounds);
    }

    private static boolean isName(String question, LexicalTerms.LocatedTerm term) {
        String word = question.substring(term.start(), term.end());
        long capitals = word.chars().filter(Character::isUpperCase).count();
        return Character.isDigit(word.charAt(0))
                || capitals > 1
                || (Character.isUpperCase(word.charAt(0)) && !opensOrIsAskedFor(question.substring(0, term.start())));
    }

    private static boolean opensOrIsAskedFor(String before) {
        return OPENING.matcher(before).find() || ASKED_FOR.matcher(before).find();
    }

    /**
     * Share of the names, 0 to 1, that a text contains: literally, as a word with the same beginning, or in the short
     * or long form. 1 for a question without names.
     */
    double shareIn(String words) {
        if (terms.isEmpty()) {
            return 1;
        }
        Set<String> own = Compound.expandTerms(words, compounds);
        Set<String> held = new HashSet<>(AcronymVariant.expandTerms(own, variants));
        Initialisms.sharedWords(text, words).forEach(word -> held.addAll(LexicalTerms.analyze(word)));
        long met = terms.stream()
                .map(LexicalTerms.LocatedTerm::term)
                .filter(name -> held.contains(name) || own.stream().anyMatch(word -> beginAlike(name, word)))
                .count();
        return (double) met / terms.size();
    }

    private static boolean beginAlike(String name, String word) {
        int letters = Math.min(ALIKE, Math.min(name.length(), word.length()));
        return letters >= SHORTEST_ALIKE
                && Character.isLetter(name.charAt(0))
                && name.regionMatches(0, word, 0, letters);
    }
}
