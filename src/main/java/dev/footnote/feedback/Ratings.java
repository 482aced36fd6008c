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
 * @param latest the last rating of each answer, in the order in which the answers were first rated
 * @param damagedLines the lines that are not valid ratings
 */
public record Ratings(List<RatedAnswer> latest, List<DamagedLine> damagedLines) {

    public Ratings {
        latest = List.copyOf(latest);
        damagedLines = List.copyOf(damagedLines);
    }

    /** A line that could not be read, numbered from 1, and the reason. */
    public record DamagedLine(long line, String problem) {}

    /**
     * Reads the file, even while ratings are being written; a missing file counts as empty.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    public static Ratings read(Path file) {
        RatingsReader ratingsReader = new RatingsReader();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            for (byte[] line = next(bytes); line.length > 0; line = next(bytes)) {
                ratingsReader.take(line);
            }
        } catch (NoSuchFileException notYet) {
            return new Ratings(List.of(), List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the ratings in %s cannot be read".formatted(file), unreadable);
        }
        return new Ratings(List.copyOf(ratingsReader.last.values()), ratingsReader.damages);
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
    private static final class RatingsReader {

        private final Map<String, RatedAnswer> last = new LinkedHashMap<>();
        private final List<DamagedLine> damages = new ArrayList<>();
        private long number;

        void take(byte[] line) {
            number++;
            if (RatingLine.isBlank(line)) {
                return;
            }
            try {
                RatedAnswer rated = RatingLine.read(line);
                last.put(rated.messageId(), rated);
            } catch (RatingLine.DamagedLineException damagedLineException) {
                damages.add(new DamagedLine(number, String.valueOf(damagedLineException.getMessage())));
            }
        }
    }
}
