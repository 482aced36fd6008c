package dev.footnote.rest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** What the writer of a broken address may have meant. */
final class EscapedAddress {

    private static final Pattern UNESCAPED = Pattern.compile("%(?![0-9A-Fa-f]{2})|[^!$%&'()*+,\\-./0-9:;=@A-Z_a-z~]");

    private EscapedAddress() {}

    /** The path of the address, with escapes where it needs them; without the query, and {@code /} where that is no help. */
    static String path(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        String escaped =
                UNESCAPED.matcher(path).replaceAll(wrong -> escape(wrong.group().charAt(0)));
        return escaped.startsWith("/") && isUri(escaped) ? escaped : "/";
    }

    /** For a character of one byte, as servers read addresses. */
    static String escape(char character) {
        return "%%%02X".formatted((int) character);
    }

    private static boolean isUri(String path) {
        try {
            new URI(path);
            return true;
        } catch (URISyntaxException stillBroken) {
            return false;
        }
    }
}
