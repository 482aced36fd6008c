package dev.footnote.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Hyphenated words that are also written without a hyphen (<em>co-operation</em>, <em>e-mail</em>,
 * <em>non-profit</em>), and numbers of two words (<em>twenty-one</em>). A hyphen between two independent words
 * (<em>Indo-Pacific</em>) separates them like a space.
 */
final class HyphenatedPrefixes {

    private static final Set<String> PREFIXES = Set.of("""
            co e non anti multi semi inter intra re pre post counter micro macro bi tri ultra trans over under sub super
            mini mid hyper pseudo neo extra infra tele auto bio cyber de un mis electro geo eco hydro thermo socio""".strip().split("\\s+"));

    private static final List<String> TENS =
            List.of("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final List<String> UNITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private static final int LONGEST = 8;

    /** Replaces a hyphen that does not separate words; the tokenizer treats it as a letter between letters. */
    static final char JOINT = '\u00b7';

    private HyphenatedPrefixes() {}

    /** Replaces each hyphen after a prefix by one character. */
    static String markHyphens(String text) {
        StringBuilder marked = null;
        for (int i = 1; i < text.length() - 1; i++) {
            if (isHyphen(text.charAt(i)) && Character.isLetter(text.charAt(i + 1)) && endsWithPrefix(text, i)) {
                marked = marked == null ? new StringBuilder(text) : marked;
                marked.setCharAt(i, JOINT);
            }
        }
        return marked == null ? text : marked.toString();
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean endsWithPrefix(String text, int end) {
        int start = end;
        while (start > 0 && end - start <= LONGEST && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return end - start <= LONGEST
                && isPrefixOrTens(text.substring(start, end).toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isPrefixOrTens(String word) {
        return PREFIXES.contains(word) || TENS.indexOf(word) > 0;
    }

    /** Marks the hyphens of a text; offsets do not change. */
    static final class HyphenCharFilter extends CharFilter {

        private static final int PART = 256;

        private @Nullable Reader marked;

        HyphenCharFilter(Reader input) {
            super(input);
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            if (marked == null) {
                marked = new StringReader(AlphanumericCodes.markSeparators(markHyphens(readAll(input))));
            }
            return marked.read(into, offset, length);
        }

        /** Most texts are short; {@link Reader#transferTo} would allocate 16 KiB for each. */
        private static String readAll(Reader input) throws IOException {
            StringBuilder whole = new StringBuilder();
            char[] part = new char[PART];
            for (int read = input.read(part); read >= 0; read = input.read(part)) {
                whole.append(part, 0, read);
            }
            return whole.toString();
        }

        @Override
        protected int correct(int offset) {
            return offset;
        }
    }

    /** Emits a word with a marked hyphen in its joined form, followed by the word without the prefix. */
    static final class PrefixTokenFilter extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private @Nullable Rest rest;

        PrefixTokenFilter(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (rest != null) {
                rest.to(term, offset);
                rest = null;
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            String word = term.toString();
            int joint = word.indexOf(JOINT);
            if (joint > 0 && isPrefixOrTens(word.substring(0, joint))) {
                split(word.substring(0, joint), without(word.substring(joint + 1)));
            }
            return true;
        }

        private void split(String first, String last) {
            int start = offset.startOffset();
            int lastStart = Math.min(start + first.length() + 1, offset.endOffset());
            int tens = TENS.indexOf(first);
            int units = UNITS.indexOf(last);
            if (tens > 0 && units > 0) {
                term.setEmpty().append(String.valueOf(10 * (tens + 1) + units));
                return;
            }
            rest = new Rest(last, lastStart, offset.endOffset());
            if (tens > 0) {
                term.setEmpty().append(first);
                offset.setOffset(start, lastStart - 1);
            } else {
                term.setEmpty().append(first).append(last);
            }
        }

        private static String without(String word) {
            return word.replace(String.valueOf(JOINT), "");
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            rest = null;
        }

        /** The word after a prefix, which is emitted next. */
        private record Rest(String word, int start, int end) {

            void to(CharTermAttribute term, OffsetAttribute offset) {
                term.setEmpty().append(word);
                offset.setOffset(start, end);
            }
        }
    }
}
