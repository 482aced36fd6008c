package dev.footnote.feedback;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of a ratings file.
 *
 * @param last the last rating of each answer, in the order in which the answers were first rated
 * @param damages the lines that are not valid ratings
 */
public record Ratings(List<RatedAnswer> last, List<Damage> damages) {

    public Ratings {
        last = List.copyOf(last);
        damages = List.copyOf(damages);
    }

    /** A line that could not be read, numbered from 1, and the reason. */
    public record Damage(long line, String what) {}

    /**
     * Reads the file, even while ratings are being written; a missing file counts as empty.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static Ratings read(Path file) {
        Reading reading = new Reading();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            for (byte[] line = next(bytes); line.length > 0; line = next(bytes)) {
                reading.take(line);
            }
        } catch (NoSuchFileException notYet) {
            return new Ratings(List.of(), List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the ratings in %s cannot be read".formatted(file), unreadable);
        }
        return new Ratings(List.copyOf(reading.last.values()), reading.damages);
    }

    /**
     * The next line with its line feed, empty after the last. Of a line that is too long, only enough is kept to detect
     * that.
     */
    private static byte[] next(InputStream bytes) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = bytes.read();
        for (; read >= 0 && read != '\n'; read = bytes.read()) {
            if (line.size() <= RatingLine.LONGEST) {
                line.write(read);
            }
        }
        if (read >= 0) {
            line.write(read);
        }
        return line.toByteArray();
    }

    /** The ratings of the lines read so far. */
    private static final class Reading {

        private final Map<String, RatedAnswer> last = new LinkedHashMap<>();
        private final List<Damage> damages = new ArrayList<>();
        private long number;

        void take(byte[] line) {
            number++;
            if (RatingLine.isBlank(line)) {
                return;
            }
            try {
                RatedAnswer rated = RatingLine.read(line);
                last.put(rated.messageId(), rated);
            } catch (RatingLine.Damaged damaged) {
                damages.add(new Damage(number, String.valueOf(damaged.getMessage())));
            }
        }
    }
}
