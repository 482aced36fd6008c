package dev.footnote.evaluation.calibration;

import dev.footnote.evaluation.calibration.Calibration.Fitted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes what was fitted as the properties that the answerer reads, with where it came from as comments. */
public record ModelFile(List<String> provenance) {

    /** In a comment it would begin a line that counts; names of sets may hold any character. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\R|\\p{Cc}");

    public ModelFile {
        provenance = List.copyOf(provenance);
    }

    /**
     * Whatever the file held before is gone.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void write(Fitted fitted, Path file) {
        List<String> lines = new ArrayList<>();
        provenance.forEach(line -> lines.add("# " + LINE_BREAK.matcher(line).replaceAll(" ")));
        lines.add("");
        addWeights("score", fitted.score(), lines);
        lines.add("");
        if (fitted.topic() != null) {
            addWithBias("topic", fitted.topic(), lines);
        }
        addWithBias("confidence", fitted.confidence(), lines);
        fitted.thresholds()
                .forEach((precision, threshold) ->
                        lines.add(line(String.format(Locale.ROOT, "threshold.%.2f", precision), threshold)));
        try {
            Files.write(file, lines);
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), failed);
        }
    }

    private static void addWithBias(String name, Weights weights, List<String> lines) {
        addWeights(name, weights, lines);
        lines.add(line(name + ".bias", weights.bias()));
        lines.add("");
    }

    private static void addWeights(String name, Weights weights, List<String> lines) {
        weights.bySignal().forEach((signal, weight) -> lines.add(line(name + "." + signal, weight)));
    }

    private static String line(String key, double value) {
        return String.format(Locale.ROOT, "%s=%.4f", key, value);
    }
}
