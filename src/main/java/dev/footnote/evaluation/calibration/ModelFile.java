package dev.footnote.evaluation.calibration;

import dev.footnote.evaluation.calibration.Calibration.Fitted;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the fitted model as the properties file that the answerer reads, with its provenance as comments. */
public record ModelFile(List<String> provenance) {

    public ModelFile {
        provenance = List.copyOf(provenance);
    }

    /**
     * Replaces the file.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public void write(Fitted fitted, Path file) {
        List<String> lines = new ArrayList<>();
        addWeights("score", fitted.score(), lines);
        lines.add("");
        if (fitted.topic() != null) {
            addWithBias("topic", fitted.topic(), lines);
        }
        addWithBias("confidence", fitted.confidence(), lines);
        fitted.thresholds()
                .forEach((precision, threshold) ->
                        lines.add(line(String.format(Locale.ROOT, "threshold.%.2f", precision), threshold)));
        new FittedFile(provenance).write(lines, file);
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
