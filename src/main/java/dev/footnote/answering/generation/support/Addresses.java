package dev.footnote.answering.generation.support;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses of the web and of mail in a text: two are the same to the letter or not at all. */
final class Addresses {

    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})";

    private static final Pattern ADDRESS = Pattern.compile(
            "\\b(?:https?://|www\\.)[^\\s<>\"'()\\[\\]]+"
                    + "|\\b[\\p{L}\\p{N}._%+-]{1,64}@" + LABEL + "(?:\\." + LABEL + "){1,8}"
                    + "|\\b" + LABEL + "(?:\\." + LABEL
                    + "){0,8}\\.(?:com|org|net|edu|gov|int|info|io|eu)\\b(?:/[^\\s<>\"'()\\[\\]]*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEME = Pattern.compile("^https?://");
    private static final Pattern CLOSING = Pattern.compile("[.,;:!?*_`/]+$");

    private Addresses() {}

    /** Without their scheme, and without what ends the sentence behind them. */
    static Set<String> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(address -> address.group().toLowerCase(Locale.ROOT))
                .map(address -> SCHEME.matcher(CLOSING.matcher(address).replaceFirst(""))
                        .replaceFirst(""))
                .collect(Collectors.toSet());
    }
}
