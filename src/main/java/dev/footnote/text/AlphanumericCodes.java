package dev.footnote.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Tokenizes codes of letters and digits, which are written together or in parts: <em>K-205</em>, <em>K205</em>, <em>K
 * 205</em>. Each code is found by the whole and by its parts.
 */
final class AlphanumericCodes {

    /** Replaces the separators in a code; the tokenizer treats it as part of the word. */
    private static final char JOINT = '\u203f';

    private static final String LETTERS = "(?:\\p{Lu}{1,6}|\\p{Lu}\\p{Ll}{1,5}|\\p{Ll})";
    private static final String DIGITS = "\\p{L}?\\d{1,12}(?:\\p{Lu}{1,3}|\\p{Ll})?";

    /** Parts with separators: at least one of letters or with letters, and one with digits. */
    private static final Pattern IN_PARTS =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}\u00b7/-])(?=[\\p{L}\\d/-]{0,40}?\\p{L})(?:" + LETTERS
                    + "[-\u2010\u2011])?" + DIGITS + "(?:[-\u2010\u2011/](?:" + DIGITS
                    + "|\\p{Lu}{1,5}|\\p{Ll})){0,4}+(?![\\p{L}\\p{M}\\p{N}\u00b7])");

    private static final Pattern SPACED = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}\u00b7/-])\\p{Lu}{1,3} \\d{1,12}\\p{L}?(?![\\p{L}\\p{M}\\p{N}\u00b7])");

    private static final Pattern SEPARATOR = Pattern.compile("[-\u2010\u2011/ ]");

    private static final Pattern WRITTEN_TOGETHER = Pattern.compile(
            "(\\p{L}{1,5})(\\d{2,12}\\p{L}{0,2})|(\\p{Lu}{1,6}|\\p{Lu}\\p{Ll}{1,5})(\\d{1,12}\\p{Lu}?)|(\\d{2,12})(\\p{Lu}{2,3})");

    private AlphanumericCodes() {}

    /** Replaces each separator in a code by one character. */
    static String markSeparators(String text) {
        return markSeparators(SPACED, markSeparators(IN_PARTS, text));
    }

    private static String markSeparators(Pattern codes, String text) {
        Matcher code = codes.matcher(text);
        StringBuilder marked = new StringBuilder(text);
        while (code.find()) {
            for (int i = code.start(); i < code.end(); i++) {
                if (SEPARATOR.matcher(text.substring(i, i + 1)).matches()) {
                    marked.setCharAt(i, JOINT);
                }
            }
        }
        return marked.toString();
    }

    /** Whether a word has separators between its parts. */
    static boolean hasSeparator(String word) {
        return !word.chars().allMatch(Character::isLetterOrDigit);
    }

    /** Emits a code as a whole, followed by its parts. */
    static final class CodeTokenFilter extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final Deque<Part> parts = new ArrayDeque<>();

        CodeTokenFilter(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!parts.isEmpty()) {
                Part part = parts.remove();
                term.setEmpty().append(part.word);
                offset.setOffset(part.start, part.start + part.word.length());
                increment.setPositionIncrement(part.increment);
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            String word = term.toString();
            boolean hasPrefix = word.indexOf(HyphenatedPrefixes.JOINT) >= 0;
            if (!hasPrefix && offset.endOffset() - offset.startOffset() == word.length()) {
                parts.addAll(word.indexOf(JOINT) >= 0 ? splitAtSeparators(word) : splitUnseparated(word));
            }
            if (!parts.isEmpty()) {
                term.setEmpty().append(word.replace(String.valueOf(JOINT), ""));
            }
            return true;
        }

        /**
         * The first part takes the position of the whole, so that the whole does not add to the length of the field.
         */
        private List<Part> splitAtSeparators(String word) {
            List<Part> found = new ArrayList<>();
            int start = 0;
            while (start < word.length()) {
                int joint = word.indexOf(JOINT, start);
                int end = joint < 0 ? word.length() : joint;
                if (end > start) {
                    String part = word.substring(start, end);
                    found.add(new Part(part, offset.startOffset() + start, found.isEmpty() ? 0 : 1));
                }
                start = end + 1;
            }
            return found;
        }

        private List<Part> splitUnseparated(String word) {
            List<Part> found = new ArrayList<>();
            Matcher code = WRITTEN_TOGETHER.matcher(word);
            if (code.matches()) {
                for (int group = 1; group <= code.groupCount(); group++) {
                    if (code.start(group) >= 0) {
                        found.add(new Part(code.group(group), offset.startOffset() + code.start(group), 0));
                    }
                }
            }
            return found;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            parts.clear();
        }

        private record Part(String word, int start, int increment) {}
    }
}
