package dev.footnote.ingestion.format.pdf.blocks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells headings and footnotes by their type compared with that of most of the text. */
final class HeadingStyle {

    private static final float LARGER = 1.12F;
    private static final float SMALLER = 0.93F;
    private static final int LONGEST = 160;
    private static final int LONGEST_PLAIN = 70;
    private static final int MOST_LINES = 3;

    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,5})\\.?\\s+\\p{Lu}.*+", Pattern.DOTALL);
    private static final Pattern NOTE_MARK = Pattern.compile(
            "(?:[\\u00B9\\u00B2\\u00B3\\u2070-\\u2079]+|\\[?\\d{1,3}\\]?|[*\\u2020\\u2021\\u00A7]+)\\s?\\S.*+",
            Pattern.DOTALL);

    private final Vocabulary vocabulary;

    HeadingStyle(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param next the block below it; null at the end of the column */
    boolean isHeading(LineBlock block, @Nullable LineBlock next) {
        String words = block.words();
        if (block.marker().equals("-")
                || words.length() > LONGEST
                || block.lines().size() > MOST_LINES
                || words.matches("(?s).*[.;,:]")
                || words.codePoints().filter(Character::isLetter).count() < 2) {
            return false;
        }
        float body = vocabulary.bodySize();
        boolean isLarger = block.size() >= body * LARGER;
        boolean isBold = block.isBold() && !vocabulary.isBodyBold() && block.size() >= body * SMALLER;
        return isLarger || isBold || isPlainHeading(block, next);
    }

    /** A short line with a number of several levels, or in capitals. */
    private static boolean isPlainHeading(LineBlock block, @Nullable LineBlock next) {
        String words = block.words();
        boolean isShort = block.lines().size() == 1 && words.length() <= LONGEST_PLAIN;
        boolean isCapitals = words.codePoints().noneMatch(Character::isLowerCase)
                && words.codePoints().filter(Character::isUpperCase).count() >= 5
                && words.contains(" ");
        return isShort
                && ((levelOfNumber(words) > 1 && !isClause(block, next))
                        || (isCapitals && words.codePoints().noneMatch(Character::isDigit)));
    }

    /** Whether an item of the same level or a letter follows. */
    private static boolean isClause(LineBlock block, @Nullable LineBlock next) {
        return next != null
                && next.isItem()
                && (next.marker().matches("\\(?[a-zA-Z]+[.)]")
                        || levelOfNumber(next.words()) == levelOfNumber(block.words()));
    }

    /** The level that the number of a heading tells: 2 for <em>4.2 Hotels</em>; 0 without a number. */
    static int levelOfNumber(String words) {
        Matcher matcher = NUMBER.matcher(words);
        return matcher.matches()
                ? 1 + (int) matcher.group(1).chars().filter(c -> c == '.').count()
                : 0;
    }

    /** Whether a block is a footnote, or continues the footnotes above it. */
    boolean isFootnote(LineBlock block, boolean isInFootnotes, float pageHeight) {
        boolean isSmall = block.size() <= vocabulary.bodySize() * SMALLER;
        String words = block.words();
        boolean begins = block.firstLine().baseline() > pageHeight * 0.4F
                && NOTE_MARK.matcher(words).matches();
        return isSmall && (isInFootnotes || begins);
    }
}
