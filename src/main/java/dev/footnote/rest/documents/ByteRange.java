package dev.footnote.rest.documents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of the bytes of a file, as in RFC 9110.
 *
 * @param first the first byte, from 0
 * @param last the last byte, included
 */
record ByteRange(long first, long last) {

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * The single range that a header requests of a file of this length; empty if there is none, or if it cannot be
     * satisfied: then the whole file is sent.
     */
    static Optional<ByteRange> parse(@Nullable String header, long length) {
        Matcher range = SINGLE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        boolean isSuffix = range.group(1).isEmpty();
        long end = range.group(2).isEmpty() ? length - 1 : Long.parseLong(range.group(2));
        long first = isSuffix ? Math.max(0, length - end) : Long.parseLong(range.group(1));
        long last = isSuffix ? length - 1 : Math.min(end, length - 1);
        return first <= last ? Optional.of(new ByteRange(first, last)) : Optional.empty();
    }

    long length() {
        return last - first + 1;
    }

    /** The value of the header {@code Content-Range}. */
    String of(long total) {
        return "bytes %d-%d/%d".formatted(first, last, total);
    }
}
