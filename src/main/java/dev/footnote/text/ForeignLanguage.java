package dev.footnote.text;

/** Tells a text in another language than English by its script and its function words; which language it is does not matter. */
public final class ForeignLanguage {

    private ForeignLanguage() {}

    /** Whether a text is rather not English; a text of names alone is taken for English. */
    public static boolean isForeign(String text) {
        return isMostlyOfOtherScript(text) || AskingWords.language(text).isPresent();
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
