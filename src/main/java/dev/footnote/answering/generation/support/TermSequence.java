package dev.footnote.answering.generation.support;

import dev.footnote.text.LexicalTerms;
import dev.footnote.text.LexicalTerms.LocatedTerm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terms of a sentence in order, without text in brackets; a name of several words is one part. */
record TermSequence(List<Part> parts) {

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{N}]++)[^\\p{L}\\p{N}]*$");
    private static final Pattern FIRST_WORD = Pattern.compile("^[^\\p{L}\\p{N}]*([\\p{L}\\p{N}]+)");
    private static final Pattern GENITIVE = Pattern.compile("['\u2019]s?$");

    /** How many neighbours are compared on each side of a part. */
    private static final int DEPTH = 2;

    TermSequence {
        parts = List.copyOf(parts);
    }

    static TermSequence of(String sentence) {
        String text = BRACKETS.matcher(sentence)
                .replaceAll(brackets -> " ".repeat(brackets.group().length()));
        List<Part> parts = new ArrayList<>();
        for (LocatedTerm term : LexicalTerms.analyzeWithOffsets(text)) {
            Part part = Part.of(term, text);
            int last = parts.size() - 1;
            if (last >= 0 && parts.get(last).isContinuedBy(part, text)) {
                parts.set(last, parts.get(last).joinedWith(part));
            } else if (last < 0 || parts.get(last).end <= part.start) {
                parts.add(part);
            }
        }
        return new TermSequence(parts);
    }

    /** Counts the equal neighbours of a part here and a part of the others, from the two parts outwards. */
    NeighbourMatch matchNeighbours(Part one, TermSequence others, Part other) {
        return new NeighbourMatch(matchNeighbours(one, others, other, -1), matchNeighbours(one, others, other, 1));
    }

    private int matchNeighbours(Part one, TermSequence others, Part other, int direction) {
        List<Part> here = neighbours(one, direction, DEPTH);
        List<Part> there = others.neighbours(other, direction, DEPTH);
        int count = 0;
        while (count < Math.min(here.size(), there.size())
                && here.get(count).terms.equals(there.get(count).terms)) {
            count++;
        }
        return count;
    }

    /** Whether both share a term among the nearest {@code depth} parts on the same side. */
    boolean haveNeighbourInCommon(Part one, TermSequence others, Part other, int depth) {
        return !Collections.disjoint(terms(one, -1, depth), others.terms(other, -1, depth))
                || !Collections.disjoint(terms(one, 1, depth), others.terms(other, 1, depth));
    }

    /** Whether a term precedes one part and follows the other, as when one event is described from two sides. */
    boolean isReversed(Part one, TermSequence others, Part other) {
        int all = Math.max(parts.size(), others.parts.size());
        Set<String> before = terms(one, -1, all);
        Set<String> following = terms(one, 1, all);
        Set<String> before2 = others.terms(other, -1, all);
        Set<String> following2 = others.terms(other, 1, all);
        return isMoved(before, following, following2, before2) || isMoved(following, before, before2, following2);
    }

    private static boolean isMoved(Set<String> from, Set<String> notTo, Set<String> to, Set<String> notFrom) {
        return from.stream().anyMatch(term -> to.contains(term) && !notTo.contains(term) && !notFrom.contains(term));
    }

    private Set<String> terms(Part part, int direction, int depth) {
        Set<String> terms = new HashSet<>();
        neighbours(part, direction, depth).forEach(near -> terms.addAll(near.terms));
        return terms;
    }

    /** The neighbours, nearest first. */
    private List<Part> neighbours(Part part, int direction, int depth) {
        List<Part> beside = new ArrayList<>();
        int at = parts.indexOf(part) + direction;
        while (at >= 0 && at < parts.size() && beside.size() < depth) {
            beside.add(parts.get(at));
            at += direction;
        }
        return beside;
    }

    List<Part> names() {
        return parts.stream().filter(Part::isName).toList();
    }

    /** The number of equal neighbours on each side. */
    record NeighbourMatch(int left, int right) {

        boolean isOnBothSides() {
            return left > 0 && right > 0;
        }

        int total() {
            return left + right;
        }
    }

    /**
     * A term, or a name.
     *
     * @param isName whether it is capitalised, which says little at the start of the sentence
     * @param before the word directly before it, term or not, in lower case; empty at the start of the sentence
     * @param after the word directly after it, likewise
     */
    record Part(String text, Set<String> terms, boolean isName, String before, String after, int start, int end) {

        Part {
            terms = Set.copyOf(terms);
        }

        private static Part of(LocatedTerm term, String text) {
            String word = text.substring(term.start(), term.end());
            boolean isName = Character.isUpperCase(word.charAt(0));
            String before = word(LAST_WORD, text.substring(0, term.start()));
            String following = word(FIRST_WORD, text.substring(term.end()));
            return new Part(word, Set.of(term.term()), isName, before, following, term.start(), term.end());
        }

        private static String word(Pattern pattern, String text) {
            Matcher word = pattern.matcher(text);
            return word.find() ? word.group(1).toLowerCase(Locale.ROOT) : "";
        }

        boolean startsSentence() {
            return before.isEmpty();
        }

        private boolean isContinuedBy(Part next, String text) {
            return isName
                    && next.isName
                    && end < next.start
                    && text.substring(end, next.start).equals(" ")
                    && !GENITIVE.matcher(this.text).find();
        }

        private Part joinedWith(Part next) {
            Set<String> both = new HashSet<>(terms);
            both.addAll(next.terms);
            return new Part(text + " " + next.text, both, true, before, next.after, start, next.end);
        }

        boolean sharesTerm(Part other) {
            return !Collections.disjoint(terms, other.terms);
        }
    }
}
