package dev.footnote.evaluation.calibration;

import dev.footnote.evaluation.calibration.Calibration.FittedModel;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the fitted model as the properties file that the answerer reads, with its provenance as comments. */
public record CalibrationModelFile(List<String> provenance) {

    public CalibrationModelFile {
        provenance = List.copyOf(provenance);
    }

    /**
     * Replaces the file.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public void write(FittedModel fittedModel, Path file) {
        List<String> lines = new ArrayList<>();
        addWeights("score", fittedModel.score(), lines);
        lines.add("");
        if (fittedModel.topic() != null) {
            addWithBias("topic", fittedModel.topic(), lines);
        }
        addWithBias("confidence", fittedModel.confidence(), lines);
        fittedModel
                .thresholds()
                .forEach((precision, threshold) ->
                        lines.add(line(String.format(Locale.ROOT, "threshold.%.2f", precision), threshold)));
        new FittedPropertiesFile(provenance).write(lines, file);
    }

    private static void addWithBias(String name, SignalWeights signalWeights, List<String> lines) {
        addWeights(name, signalWeights, lines);
        lines.add(line(name + ".bias", signalWeights.bias()));
        lines.add("");
    }

    private static void addWeights(String name, SignalWeights signalWeights, List<String> lines) {
        signalWeights.bySignal().forEach((signal, weight) -> lines.add(line(name + "." + signal, weight)));
    }

    private static String line(String key, double value) {
        return String.format(Locale.ROOT, "%s=%.4f", key, value);
    }
}
