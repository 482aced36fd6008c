package dev.footnote.evaluation.calibration;

import dev.footnote.evaluation.files.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes fitted values as a properties file, preceded by their provenance as comments. */
public record FittedPropertiesFile(List<String> provenance) {

    /** Removed from comments, where a line break would start a property line; set names may contain any character. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\R|\\p{Cc}");

    public FittedPropertiesFile {
        provenance = List.copyOf(provenance);
    }

    /**
     * Replaces the file once everything is written.
     *
     * @param settings lines of the form {@code key=value}
     * @throws UncheckedIOException if the file cannot be written
     */
    public void write(List<String> settings, Path file) {
        List<String> lines = new ArrayList<>();
        provenance.forEach(line -> lines.add(("# " + LINE_BREAK.matcher(line).replaceAll(" ")).stripTrailing()));
        lines.add("");
        lines.addAll(settings);
        try (AtomicFile whole = new AtomicFile(file)) {
            Files.write(whole.temporaryPath(), lines);
            whole.commit();
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), failed);
        }
    }
}
