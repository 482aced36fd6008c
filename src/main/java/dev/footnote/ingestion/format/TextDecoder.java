package dev.footnote.ingestion.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes a file strictly: anything but UTF-8 text is refused; no encoding is guessed. */
public final class TextDecoder {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextDecoder() {}

    /**
     * The text of a file without its byte order mark, otherwise unchanged.
     *
     * @throws UnreadableFileException with a reason for people
     */
    public static String decode(byte[] bytes) throws UnreadableFileException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new UnreadableFileException(reason(bytes));
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableFileException("a binary file");
        }
        String unmarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (unmarked.isBlank()) {
            throw new UnreadableFileException("empty");
        }
        return unmarked;
    }

    private static String reason(byte[] bytes) {
        if (isUtf16(bytes)) {
            return "UTF-16 text; save it as UTF-8";
        }
        return isBinary(bytes) ? "a binary file" : "not UTF-8 text; save it as UTF-8";
    }

    private static boolean isUtf16(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    private static boolean isBinary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 8000); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
