package dev.footnote.evaluation.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file that must be UTF-8, one at a time, with their numbers. A byte order mark at the beginning is
 * skipped, as is a carriage return at a line's end. A line that is not UTF-8 is a problem, and reads as empty.
 */
final class Utf8Lines implements Closeable {

    private final String file;
    private final Problems problems;
    private final InputStream bytes;
    private long number;

    Utf8Lines(Path file, Problems problems) throws IOException {
        this.file = String.valueOf(file.getFileName());
        this.problems = problems;
        this.bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** Whether the whole file is UTF-8; each line that is not becomes a problem. */
    static void check(Path file, Problems problems) throws IOException {
        try (Utf8Lines lines = new Utf8Lines(file, problems)) {
            while (lines.next() != null) {
                // decoding is the check
            }
        }
    }

    /** The next line; null after the last. */
    @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = bytes.read();
        if (read < 0) {
            return null;
        }
        number++;
        for (; read >= 0 && read != '\n'; read = bytes.read()) {
            line.write(read);
        }
        String text = decode(line.toByteArray());
        return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Number of the line that {@link #next} gave last, from 1. */
    long number() {
        return number;
    }

    String file() {
        return file;
    }

    void problem(String what) {
        problems.add(file, number, what);
    }

    private String decode(byte[] line) {
        int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
        } catch (CharacterCodingException malformed) {
            problem("is not UTF-8");
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
