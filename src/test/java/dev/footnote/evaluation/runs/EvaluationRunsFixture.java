package dev.footnote.evaluation.runs;

import dev.footnote.admission.Admission;
import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.EvaluationClient;
import dev.footnote.evaluation.EvaluationListener;
import dev.footnote.evaluation.QuestionSelection;
import dev.footnote.evaluation.metrics.LexicalSupportChecker;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.runs.RunState.Stage;
import dev.footnote.evaluation.statistics.Bootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Evaluation runs with a client that a test can pause. */
abstract class EvaluationRunsFixture {

    static final Clock CLOCK = Clock.systemUTC();
    static final QuestionSelection SEARCH = new QuestionSelection(Integer.MAX_VALUE, Set.of(), true);
    static final int MOST_QUEUED = 2;

    @TempDir
    Path folder;

    final GatedEvaluationClient asker = new GatedEvaluationClient();
    final List<String> begun = new CopyOnWriteArrayList<>();
    Admission admission = Admission.UNLIMITED;
    EvaluationRuns runs = new EvaluationRuns(Path.of("target"), 1, this::work, CLOCK);

    @BeforeEach
    void open() {
        runs = reopened(results());
    }

    @AfterEach
    void close() {
        asker.open();
        runs.close();
    }

    Path results() {
        return folder.resolve("results");
    }

    EvaluationRuns reopened(Path results) {
        return new EvaluationRuns(results, MOST_QUEUED, this::work, CLOCK);
    }

    private Evaluation.Result work(
            QuestionSet set, QuestionSelection questionSelection, Path to, EvaluationListener evaluationListener) {
        begun.add(set.name());
        var settings = new Evaluation.Settings(1, new LexicalSupportChecker(), null, new Bootstrap(1, 100), Map.of());
        EvaluationClient client = new QueuedEvaluationClient(asker, admission);
        return new Evaluation(client, settings, CLOCK).run(set, questionSelection, to, evaluationListener);
    }

    Path set(String name, int questions) throws IOException {
        String lines = IntStream.range(0, questions)
                .mapToObj(i ->
                        "{\"id\": \"q%d\", \"question\": \"Who signed %d?\", \"answers\": [\"Ann\"]}".formatted(i, i))
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve(name + ".jsonl"), lines);
    }

    RunState start(String name, int questions) throws IOException {
        return runs.start(set(name, questions), SEARCH);
    }

    RunState await(String id, Stage stage) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> runs.find(id).orElseThrow(), state -> state.stage() == stage);
    }
}
