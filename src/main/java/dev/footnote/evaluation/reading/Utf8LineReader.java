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
 * Reads the lines of a UTF-8 file with their numbers. A byte order mark at the beginning and carriage returns at line
 * ends are skipped. A line that is not UTF-8 is reported as a problem and read as empty.
 */
final class Utf8LineReader implements Closeable {

    private final String file;
    private final QuestionSetProblems questionSetProblems;
    private final InputStream bytes;
    private long number;

    Utf8LineReader(Path file, QuestionSetProblems questionSetProblems) throws IOException {
        this.file = String.valueOf(file.getFileName());
        this.questionSetProblems = questionSetProblems;
        this.bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** Reads the whole file and reports each line that is not UTF-8. */
    static void validate(Path file, QuestionSetProblems questionSetProblems) throws IOException {
        try (Utf8LineReader lines = new Utf8LineReader(file, questionSetProblems)) {
            while (lines.readLine() != null) {
                // decoding performs the check
            }
        }
    }

    /** The next line; null after the last. */
    @Nullable String readLine() throws IOException {
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

    /** Number of the line that {@link #readLine} returned last, from 1. */
    long number() {
        return number;
    }

    String file() {
        return file;
    }

    void reportProblem(String what) {
        questionSetProblems.add(file, number, what);
    }

    private String decode(byte[] line) {
        int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
        } catch (CharacterCodingException malformed) {
            reportProblem("is not UTF-8");
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
