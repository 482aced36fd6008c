package dev.footnote.ingestion.format.pdf.lines;

/**
 * Characters of one style without white space between them, in logical order.
 *
 * @param baseline y of its baseline
 * @param size size of its font
 */
public record Word(String text, float left, float right, float baseline, float size, boolean isBold) {

    public float top() {
        return baseline - size;
    }

    public float middle() {
        return (left + right) / 2;
    }

    public boolean hasLeftToRightLetters() {
        return text.codePoints()
                .anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    }

    public boolean hasRightToLeftLetters() {
        return text.codePoints().anyMatch(Word::isRightToLeft);
    }

    /** Whether a character belongs to a script that is written from right to left. */
    public static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
