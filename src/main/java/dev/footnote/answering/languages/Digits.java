package dev.footnote.answering.languages;

/** Digits of all scripts. */
final class Digits {

    private Digits() {}

    /** The text with Latin digits in place of others. */
    static String latin(String text) {
        StringBuilder latin = new StringBuilder();
        text.codePoints().forEach(c -> latin.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return latin.toString();
    }
}
