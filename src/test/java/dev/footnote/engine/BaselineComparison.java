package dev.footnote.engine;

import dev.footnote.corpus.Document;
import dev.footnote.evaluation.statistics.Bootstrap;
import dev.footnote.evaluation.statistics.Bootstrap.Difference;
import dev.footnote.evaluation.statistics.Bootstrap.PairedStatistic;
import dev.footnote.evaluation.statistics.Statistic;
import dev.footnote.index.IndexedDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shared code of the benchmarks that compare Footnote with a plain implementation on one question set. */
final class BaselineComparison {

    /** The set is named with {@code -Dset=FOLDER}. */
    static final Path SET = Path.of(System.getProperty("set", "src/evaluation/seeds"));

    private BaselineComparison() {}

    static List<Document> documents(Engine engine) {
        return engine.documents(new DocumentQuery("", null, 0, Integer.MAX_VALUE)).documents().stream()
                .map(IndexedDocument::document)
                .toList();
    }

    /** Both figures, and their difference question by question with its interval. */
    static void print(String what, Statistic theirs, Statistic ours, int questions) {
        int[] once = Bootstrap.unitWeights(questions);
        Difference difference = Bootstrap.STANDARD
                .differences(questions, List.of(new PairedStatistic(theirs, ours)))
                .get(0)
                .orElseThrow();
        System.out.println(String.format(
                Locale.ROOT,
                "%-20s %-16s plain %.4f  Footnote %.4f  difference %+.4f (%+.4f to %+.4f)",
                SET.getFileName(),
                what,
                theirs.compute(once).value().orElseThrow(),
                ours.compute(once).value().orElseThrow(),
                difference.change(),
                difference.interval().low(),
                difference.interval().high()));
    }
}
