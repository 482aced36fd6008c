package dev.footnote.slack.messages;

import dev.footnote.answering.Citation;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Encodes the positions of quotes as a button's value, so that a click, even a year later or after a restart, shows the
 * current documents. Slack accepts 2,000 code units; citations that do not fit are left out.
 */
public final class QuoteReferences {

    static final int LONGEST = 2000;

    private static final int HASH = 12;

    private QuoteReferences() {}

    /**
     * The position of a quote in a document.
     *
     * @param hash the first digits of the hash of the text that was quoted
     */
    public record QuoteReference(int marker, String documentId, String hash, int start, int end) {}

    static String write(List<Citation> citations) {
        StringBuilder all = new StringBuilder();
        for (Citation citation : citations) {
            String hash = citation.documentHash();
            String one = "%d %d %d %s %s\n"
                    .formatted(
                            citation.marker(),
                            citation.start(),
                            citation.end(),
                            hash.substring(0, Math.min(HASH, hash.length())),
                            URLEncoder.encode(citation.documentId(), StandardCharsets.UTF_8));
            if (all.length() + one.length() > LONGEST) {
                break;
            }
            all.append(one);
        }
        return all.toString();
    }

    /** Decodes a button's value; malformed lines are skipped. */
    public static List<QuoteReference> read(String value) {
        List<QuoteReference> refs = new ArrayList<>();
        for (String line : value.split("\n", -1)) {
            if (line.matches("\\d{1,4} \\d{1,9} \\d{1,9} \\w{1,12} [^ %]*(%[0-9A-F]{2}[^ %]*)*")) {
                refs.add(ref(List.of(line.split(" ", -1))));
            }
        }
        return refs;
    }

    private static QuoteReference ref(List<String> parts) {
        return new QuoteReference(
                Integer.parseInt(parts.get(0)),
                URLDecoder.decode(parts.get(4), StandardCharsets.UTF_8),
                parts.get(3),
                Integer.parseInt(parts.get(1)),
                Integer.parseInt(parts.get(2)));
    }
}
