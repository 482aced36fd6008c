package dev.footnote.evaluation.calibration;

import dev.footnote.evaluation.files.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A file of properties that were fitted, with where they came from as comments before them. */
public record FittedFile(List<String> provenance) {

    /** In a comment it would begin a line that counts; names of sets may hold any character. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\R|\\p{Cc}");

    public FittedFile {
        provenance = List.copyOf(provenance);
    }

    /**
     * Whatever the file held before is gone, once all is written.
     *
     * @param settings lines of the form {@code key=value}
     * @throws UncheckedIOException when it cannot be written
     */
    public void write(List<String> settings, Path file) {
        List<String> lines = new ArrayList<>();
        provenance.forEach(line -> lines.add(("# " + LINE_BREAK.matcher(line).replaceAll(" ")).stripTrailing()));
        lines.add("");
        lines.addAll(settings);
        try (WholeFile whole = new WholeFile(file)) {
            Files.write(whole.aside(), lines);
            whole.keep();
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), failed);
        }
    }
}
