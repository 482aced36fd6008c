package dev.footnote.ingestion.format.pdf.lines;

import java.util.regex.Pattern;

/** Bullets and numbers in front of the items of a list. */
public final class ListMarker {

    /** Bullets, also those of the fonts Symbol and Wingdings, which have private code points. */
    private static final Pattern BULLET = Pattern.compile(
            "[\\u2022\\u2023\\u25E6\\u2043\\u2219\\u25AA\\u25AB\\u25CF\\u25CB\\u25A0\\u25A1\\u25C6\\u25C7\\u27A2\\u2794"
                    + "\\u2713\\u2714\\u2756\\u00B7\\uF000-\\uF0FF*\\u2013\\u2014-]");

    /** Numbers of one or several levels, and letters and Roman numbers with a bracket or, in lower case, a stop. */
    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,3}[.)]|\\(\\d{1,3}\\)|\\d{1,2}(?:\\.\\d{1,2}){1,4}[.)]?"
                    + "|\\((?:[a-zA-Z]|[ivxl]{2,6})\\)|(?:[a-zA-Z]|[ivxl]{2,6})\\)|(?:[a-z]|[ivxl]{2,6})\\.");

    private ListMarker() {}

    public static boolean isBullet(String word) {
        return word.length() == 1 && BULLET.matcher(word).matches();
    }

    public static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    public static boolean isMarker(String word) {
        return isBullet(word) || isNumber(word);
    }
}
