package dev.footnote.answering.generation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the parts of a sentence end that say something for themselves, as far as marks and conjunctions tell. */
final class Clauses {

    private static final Pattern END = Pattern.compile(
            "[,;:.!?()\u2014](?:\\s|$)|\\b(?:but|although|though|while|whereas|and|which|who|because)\\b");

    private Clauses() {}

    /** The end of the clause that goes on at this offset. */
    static int endBehind(String text, int offset) {
        Matcher end = END.matcher(text).region(offset, text.length());
        return end.find() ? end.start() : text.length();
    }

    /** Whether a clause ends in this range of a text. */
    static boolean isEndIn(String text, int start, int end) {
        return END.matcher(text).region(start, end).find();
    }
}
