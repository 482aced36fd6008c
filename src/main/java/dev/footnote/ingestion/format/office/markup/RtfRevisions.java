package dev.footnote.ingestion.format.office.markup;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes deleted text and comments from a file in Rich Text Format, which Tika reads as text. */
final class RtfRevisions {

    private static final Pattern REMOVED =
            Pattern.compile("\\{\\s{0,10}(?:\\\\\\*)?\\\\(?:deleted|annotation|atnid|atnauthor)(?![a-z0-9])");

    /** Bytes that follow are no markup. */
    private static final Pattern BINARY = Pattern.compile("\\\\bin(\\d{1,9}) ?");

    private RtfRevisions() {}

    /** The file without them; one with unbalanced braces is cut where its braces end. */
    static byte[] remove(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Matcher removed = REMOVED.matcher(text);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        int copied = 0;
        int position = removed.find() ? removed.start() : -1;
        while (position >= 0) {
            kept.write(file, copied, position - copied);
            copied = endOfGroup(text, position);
            position = removed.find(copied) ? removed.start() : -1;
        }
        kept.write(file, copied, file.length - copied);
        return kept.toByteArray();
    }

    /** The position after the brace that closes the group. */
    private static int endOfGroup(String text, int start) {
        int depth = 0;
        Matcher binary = BINARY.matcher(text);
        int position = start;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (character == '\\') {
                boolean isBinary = binary.region(position, text.length()).lookingAt();
                position = isBinary ? binary.end() + Integer.parseInt(binary.group(1)) : position + 2;
                continue;
            }
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            position++;
            if (depth == 0) {
                return position;
            }
        }
        return text.length();
    }
}
