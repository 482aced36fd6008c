package dev.footnote.evaluation.support;

import dev.footnote.answering.generation.support.SupportLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Writes limits as the properties that the check reads, with where they came from as comments. */
public record LimitsFile(List<String> provenance) {

    /** In a comment it would begin a line that counts; names of sets may hold any character. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\R|\\p{Cc}");

    public LimitsFile {
        provenance = List.copyOf(provenance);
    }

    /**
     * Whatever the file held before is gone.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void write(SupportLimits limits, Path file) {
        List<String> lines = new ArrayList<>();
        provenance.forEach(line -> lines.add(("# " + LINE_BREAK.matcher(line).replaceAll(" ")).stripTrailing()));
        lines.add("");
        Properties properties = limits.properties();
        new TreeSet<>(properties.stringPropertyNames())
                .forEach(key -> lines.add(key + "=" + properties.getProperty(key)));
        try {
            Files.write(file, lines);
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), failed);
        }
    }
}
