package dev.footnote.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text by which words are compared that may be written with capitals or accents, or without. */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");

    private FoldedText() {}

    /** In lower case and without accents; offsets are not those of the text. */
    public static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }
}
