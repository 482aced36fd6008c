package dev.footnote.answering.generation.support;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses of the web and of mail in a text, and names of files, which look like them: two are the same to the letter or not at all. */
final class Addresses {

    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})";

    /** Of one letter are abbreviations (<em>p.m</em>), and numbers have points too. */
    private static final String HOST = "\\p{L}(?:[\\p{L}\\p{N}-]{1,62})";

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|\\bwww\\.)[^\\s<>\"'()\\[\\]]+"
                    + "|\\b[\\p{L}\\p{N}._%+-]{1,64}@" + LABEL + "(?:\\." + LABEL + "){1,8}"
                    + "|\\b(?:" + LABEL + "\\.){0,8}" + HOST + "\\.(?-i:\\p{Ll}{2,24})\\b(?:/[^\\s<>\"'()\\[\\]]*)?",
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
