package dev.footnote.evaluation.support;

import dev.footnote.answering.generation.support.SupportLimits;
import dev.footnote.evaluation.calibration.FittedPropertiesFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Writes limits as the properties file that the check reads, with their provenance as comments. */
public record SupportLimitsFile(List<String> provenance) {

    public SupportLimitsFile {
        provenance = List.copyOf(provenance);
    }

    /**
     * Replaces the file.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public void write(SupportLimits limits, Path file) {
        Properties properties = limits.properties();
        List<String> settings = properties.stringPropertyNames().stream()
                .sorted()
                .map(key -> key + "=" + properties.getProperty(key))
                .toList();
        new FittedPropertiesFile(provenance).write(settings, file);
    }
}
