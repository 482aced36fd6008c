package dev.footnote.rest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Repairs the path of a malformed address by percent-encoding the characters that are not allowed in it. */
final class RequestPathEncoder {

    private static final Pattern UNESCAPED = Pattern.compile("%(?![0-9A-Fa-f]{2})|[^!$%&'()*+,\\-./0-9:;=@A-Z_a-z~]");

    /** An address of nothing, so that the request is answered with what is wrong about its own address. */
    private static final String NOTHING = "/-";

    private RequestPathEncoder() {}

    /**
     * The path of the address without its query, percent-encoded where necessary; an address of nothing if it cannot be repaired.
     */
    static String escapedPath(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        String escaped =
                UNESCAPED.matcher(path).replaceAll(wrong -> escape(wrong.group().charAt(0)));
        return escaped.startsWith("/") && isUri(escaped) ? escaped : NOTHING;
    }

    /** Percent-encodes a character of one byte; servers read addresses byte by byte. */
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
