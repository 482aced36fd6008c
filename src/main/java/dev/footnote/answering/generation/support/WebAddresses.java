package dev.footnote.answering.generation.support;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Web and e-mail addresses in a text, and file names, which look alike. Two are equal only if they match to the letter.
 */
final class WebAddresses {

    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})";

    /**
     * At least two letters, unlike abbreviations (<em>p.m</em>), and no leading digit, because numbers have points too.
     */
    private static final String HOST = "\\p{L}(?:[\\p{L}\\p{N}-]{1,62})";

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|\\bwww\\.)[^\\s<>\"'()\\[\\]]+"
                    + "|\\b[\\p{L}\\p{N}._%+-]{1,64}@" + LABEL + "(?:\\." + LABEL + "){1,8}"
                    + "|\\b(?:" + LABEL + "\\.){0,8}" + HOST + "\\.(?-i:\\p{Ll}{2,24})\\b(?:/[^\\s<>\"'()\\[\\]]*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEME = Pattern.compile("^https?://");
    private static final Pattern CLOSING = Pattern.compile("(?<![.,;:!?*_`/])[.,;:!?*_`/]++$");

    private WebAddresses() {}

    /** The addresses, in lower case, without scheme and trailing punctuation. */
    static Set<String> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(address -> address.group().toLowerCase(Locale.ROOT))
                .map(address -> SCHEME.matcher(CLOSING.matcher(address).replaceFirst(""))
                        .replaceFirst(""))
                .collect(Collectors.toSet());
    }
}
