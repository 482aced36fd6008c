package dev.footnote.evaluation.support;

import dev.footnote.answering.generation.support.SupportLimits;
import dev.footnote.evaluation.calibration.FittedFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Writes limits as the properties that the check reads, with where they came from as comments. */
public record LimitsFile(List<String> provenance) {

    public LimitsFile {
        provenance = List.copyOf(provenance);
    }

    /**
     * Whatever the file held before is gone.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void write(SupportLimits limits, Path file) {
        Properties properties = limits.properties();
        List<String> settings = properties.stringPropertyNames().stream()
                .sorted()
                .map(key -> key + "=" + properties.getProperty(key))
                .toList();
        new FittedFile(provenance).write(settings, file);
    }
}
