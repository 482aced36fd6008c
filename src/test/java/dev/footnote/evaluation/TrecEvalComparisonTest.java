package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Span;
import dev.footnote.evaluation.metrics.LexicalSupportChecker;
import dev.footnote.evaluation.metrics.QuestionScorer;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.ranking.GoldPassages;
import dev.footnote.evaluation.ranking.RetrievedPassage;
import dev.footnote.evaluation.ranking.TrecFiles;
import dev.footnote.evaluation.statistics.Measure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares a run with ties, missing documents, grades, short rankings and one empty ranking with the output that
 * trec_eval 9.0.4 printed for it: {@code trec_eval -q -c} with {@code ndcg_cut.10}, {@code map}, {@code recall},
 * {@code P} and {@code success} at our cut-offs, and {@code -M 10 -m recip_rank}.
 */
class TrecEvalComparisonTest {

    private static final QuestionScorer SCORES =
            new QuestionScorer(new LexicalSupportChecker(), null, id -> Optional.empty());

    private final Map<String, List<RetrievedPassage>> rankings = lines("run.trec")
            .collect(Collectors.groupingBy(
                    cells -> cells[0],
                    LinkedHashMap::new,
                    Collectors.mapping(
                            cells -> new RetrievedPassage(
                                    cells[2], "", new Span(0, 1), "x", Double.parseDouble(cells[4]), Map.of()),
                            Collectors.toList())));
    private final Map<String, List<GoldPassage>> judgements = lines("qrels.trec")
            .collect(Collectors.groupingBy(
                    cells -> cells[0],
                    LinkedHashMap::new,
                    Collectors.mapping(
                            cells -> new GoldPassage(cells[2], null, Integer.parseInt(cells[3])),
                            Collectors.toList())));

    @Test
    void printsTheFiguresOfTrecEvalPerQuestionAndInTotal() {
        Map<String, String> printed = lines("expected.tsv")
                .collect(Collectors.toMap(cells -> cells[1] + " " + ourName(cells[0]), cells -> cells[2]));

        Map<String, String> ours = new LinkedHashMap<>();
        judgements
                .keySet()
                .forEach(id -> scores(id).forEach((metric, score) -> ours.put(id + " " + metric, four(score))));
        scores("q1").keySet().forEach(metric -> ours.put("all " + metric, four(mean(metric))));

        assertThat(printed).hasSizeGreaterThan(200);
        assertThat(ours).containsAllEntriesOf(printed);
    }

    @Test
    void exportsTheRunInTheOrderOfReading() throws IOException {
        StringBuilder exported = new StringBuilder();
        for (var ranking : rankings.entrySet()) {
            TrecFiles.writeRun(exported, ranking.getKey(), ranking.getValue(), "footnote");
        }

        assertThat(exported.toString().lines())
                .containsExactlyElementsOf(
                        lines("run.trec").map(cells -> String.join(" ", cells)).toList());
    }

    private Map<String, Double> scores(String id) {
        GoldPassages goldPassages =
                GoldPassages.of(judgements.getOrDefault(id, List.of()), document -> Optional.empty());
        return SCORES.scoreRanking(goldPassages, rankings.getOrDefault(id, List.of())).entrySet().stream()
                .filter(score -> score.getValue() instanceof Measure.Measured)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, score -> score.getValue().value().orElseThrow()));
    }

    private double mean(String metric) {
        return judgements.keySet().stream()
                .mapToDouble(id -> Objects.requireNonNull(scores(id).get(metric)))
                .average()
                .orElseThrow();
    }

    private static String ourName(String theirs) {
        return switch (theirs) {
            case "ndcg_cut_10" -> "ndcg@10";
            case "recip_rank" -> "mrr@10";
            default ->
                theirs.replace("P_", "precision@").replace("success_", "hit@").replace("recall_", "recall@");
        };
    }

    private static String four(double score) {
        return String.format(Locale.ROOT, "%.4f", score);
    }

    private static Stream<String[]> lines(String name) {
        InputStream file =
                Objects.requireNonNull(TrecEvalComparisonTest.class.getResourceAsStream("/trec_eval/" + name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split("\\s+")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
