package dev.footnote.evaluation.runs;

import dev.footnote.evaluation.reading.QuestionSetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The configured folder of question sets. Neither names nor symbolic links can lead outside of it. */
public record QuestionSetFolder(Path root) {

    /** A BEIR folder has its qrels in a subfolder. */
    private static final int DEPTH = 2;

    /**
     * Finds the file or folder of a set.
     *
     * @param name path of the set relative to the folder, with slashes
     * @throws UnknownQuestionSetException if the set does not exist, or one of its files is outside of the folder
     */
    public Path find(String name) {
        try {
            Path inside = root.toRealPath();
            Path set = inside.resolve(plain(name));
            if (!Files.exists(set) || !files(set).stream().allMatch(file -> isInside(file, inside))) {
                throw unknown();
            }
            return set;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the folder of sets %s cannot be read".formatted(root), unreadable);
        }
    }

    private static Path plain(String name) {
        boolean plain = !name.contains("\\")
                && Arrays.stream(name.split("/", -1))
                        .noneMatch(segment -> segment.isBlank() || segment.equals(".") || segment.equals(".."));
        try {
            Path path = Path.of(name);
            if (plain && !path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException impossible) {
            // reported below, like any other unknown name
        }
        throw unknown();
    }

    /** The files and folders that reading the set may access. No link leads out of a folder of documents. */
    private static List<Path> files(Path set) throws IOException {
        if (!Files.isDirectory(set)) {
            Stream<Path> corpus = Stream.of(set.resolveSibling("corpus.jsonl")).filter(Files::exists);
            Stream<Path> documents = QuestionSetReader.documentFolder(set).stream();
            return Stream.of(Stream.of(set), corpus, documents)
                    .flatMap(files -> files)
                    .toList();
        }
        try (Stream<Path> files = Files.walk(set, DEPTH)) {
            return files.toList();
        }
    }

    private static boolean isInside(Path file, Path inside) {
        try {
            return file.toRealPath().startsWith(inside);
        } catch (IOException brokenLink) {
            return false;
        }
    }

    private static UnknownQuestionSetException unknown() {
        return new UnknownQuestionSetException("There is no set with this name in the folder of sets.");
    }
}
