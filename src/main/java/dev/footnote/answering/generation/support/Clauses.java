package dev.footnote.answering.generation.support;

import dev.footnote.corpus.Span;
import dev.footnote.text.LexicalTerms;
import dev.footnote.text.LexicalTerms.LocatedTerm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Splits a sentence into clauses by punctuation and conjunctions. */
final class Clauses {

    private static final Pattern END = Pattern.compile(
            "[,;:.!?()\u2014](?:\\s|$)|\\b(?:but|although|though|while|whereas|and|which|who|because)\\b");

    private Clauses() {}

    /** The clauses of a text in order, without the separators. */
    static List<Span> of(String text) {
        List<Span> clauses = new ArrayList<>();
        Matcher end = END.matcher(text);
        int start = 0;
        while (end.find()) {
            add(clauses, start, end.start());
            start = end.end();
        }
        add(clauses, start, text.length());
        return clauses;
    }

    private static void add(List<Span> clauses, int start, int end) {
        if (start < end) {
            clauses.add(new Span(start, end));
        }
    }

    /** The end of the clause at this offset. */
    static int endOfClause(String text, int offset) {
        Matcher end = END.matcher(text).region(offset, text.length());
        return end.find() ? end.start() : text.length();
    }

    /** Whether a clause ends in this range of a text. */
    static boolean hasBoundaryIn(String text, int start, int end) {
        return END.matcher(text).region(start, end).find();
    }

    /** The terms that start with a lower-case letter, which are neither names nor numbers in digits. */
    static Set<String> lowerCaseTerms(String text) {
        return LexicalTerms.analyzeWithOffsets(text).stream()
                .filter(term -> Character.isLowerCase(text.charAt(term.start())))
                .map(LocatedTerm::term)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
