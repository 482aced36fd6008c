package dev.footnote.text;

/** Detects text that is not English, by its script and its function words; does not determine which language it is. */
public final class ForeignLanguageDetector {

    private ForeignLanguageDetector() {}

    /** Whether a text is probably not English; a text of names alone counts as English. */
    public static boolean isForeign(String text) {
        return isMostlyOfOtherScript(text)
                || QuestionLanguageDetector.detect(text).isPresent();
    }

    private static boolean isMostlyOfOtherScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return letters > 2 * latin;
    }
}
