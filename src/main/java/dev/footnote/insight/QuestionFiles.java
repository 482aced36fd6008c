package dev.footnote.insight;

import dev.footnote.files.PrivateFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The stored questions: a folder with one file a day (UTC) and one question a line. Several processes may append, since
 * a line is written at once.
 */
final class QuestionFiles {

    private static final String ENDING = ".jsonl";

    private final Path folder;

    QuestionFiles(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Returns whether it was written; false when the file of that day is full. */
    boolean append(AskedQuestion question, long maxBytes) throws IOException {
        PrivateFiles.createFolder(folder);
        Path file = folder.resolve(day(question.time()) + ENDING);
        byte[] line = question.toLine();
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        try (SeekableByteChannel channel = Files.newByteChannel(file, options, PrivateFiles.fileAttributes(file))) {
            if (channel.size() + line.length > maxBytes) {
                return false;
            }
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            return true;
        }
    }

    /**
     * Passes the questions since a moment on, a day at a time; damaged lines are skipped.
     *
     * @throws UncheckedIOException when a file cannot be read
     */
    void readSince(Instant start, Consumer<AskedQuestion> questions) {
        for (Path file : byDay().tailMap(day(start)).values()) {
            read(file, question -> {
                if (!question.time().isBefore(start)) {
                    questions.accept(question);
                }
            });
        }
    }

    private static void read(Path file, Consumer<AskedQuestion> questions) {
        // A strict decoder would fail on a character that was cut off.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            lines.lines().map(AskedQuestion::fromLine).flatMap(Optional::stream).forEach(questions);
        } catch (NoSuchFileException expired) {
            // deleted since it was listed
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the questions in %s cannot be read".formatted(file), unreadable);
        }
    }

    /** Deletes the files of days before this one. */
    void deleteBefore(LocalDate day) throws IOException {
        for (Path file : byDay().headMap(day).values()) {
            Files.deleteIfExists(file);
        }
    }

    private SortedMap<LocalDate, Path> byDay() {
        TreeMap<LocalDate, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(file -> day(file).ifPresent(day -> files.put(day, file)));
        } catch (NoSuchFileException | NotDirectoryException none) {
            return new TreeMap<>(Map.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the folder %s cannot be read".formatted(folder), unreadable);
        }
        return files;
    }

    private static Optional<LocalDate> day(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return name.endsWith(ENDING)
                    ? Optional.of(LocalDate.parse(name.substring(0, name.length() - ENDING.length())))
                    : Optional.empty();
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    static LocalDate day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
