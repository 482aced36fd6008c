package dev.footnote.evaluation.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The configured folder of sets. Nothing outside of it is ever read, whatever the name and wherever links lead. */
public record SetFolder(Path root) {

    /** A BEIR folder has its judgements in a folder of its own. */
    private static final int DEPTH = 2;

    /**
     * The file or folder of a set.
     *
     * @param name its path below the folder, with slashes
     * @throws UnknownSet when there is none, or when it is not inside of the folder with all its files
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
            // said below, as for every other name that leads nowhere
        }
        throw unknown();
    }

    /** The set and what may be read with it. */
    private static List<Path> files(Path set) throws IOException {
        if (!Files.isDirectory(set)) {
            Path corpus = set.resolveSibling("corpus.jsonl");
            return Files.exists(corpus) ? List.of(set, corpus) : List.of(set);
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

    private static UnknownSet unknown() {
        return new UnknownSet("There is no set of this name in the folder of sets.");
    }
}
