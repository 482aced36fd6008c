package dev.footnote.evaluation.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.admission.Admission;
import dev.footnote.admission.AdmissionQueue;
import dev.footnote.admission.Caller;
import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.EvaluationClient;
import dev.footnote.evaluation.EvaluationListener;
import dev.footnote.evaluation.QuestionSelection;
import dev.footnote.evaluation.metrics.LexicalSupportChecker;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.reading.InvalidQuestionSetException;
import dev.footnote.evaluation.report.ReportReader;
import dev.footnote.evaluation.runs.RunState.Stage;
import dev.footnote.evaluation.statistics.Bootstrap;
import dev.footnote.llm.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationRunsTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final QuestionSelection SEARCH = new QuestionSelection(Integer.MAX_VALUE, Set.of(), true);
    private static final int MOST_QUEUED = 2;

    @TempDir
    private Path folder;

    private final GatedEvaluationClient asker = new GatedEvaluationClient();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private Admission admission = Admission.UNLIMITED;
    private EvaluationRuns runs = new EvaluationRuns(Path.of("target"), 1, this::work, CLOCK);

    @BeforeEach
    void open() {
        runs = reopened(results());
    }

    @AfterEach
    void close() {
        asker.open();
        runs.close();
    }

    private Path results() {
        return folder.resolve("results");
    }

    private EvaluationRuns reopened(Path results) {
        return new EvaluationRuns(results, MOST_QUEUED, this::work, CLOCK);
    }

    private Evaluation.Result work(
            QuestionSet set, QuestionSelection questionSelection, Path to, EvaluationListener evaluationListener) {
        begun.add(set.name());
        var settings = new Evaluation.Settings(1, new LexicalSupportChecker(), null, new Bootstrap(1, 100), Map.of());
        EvaluationClient client = new AdmittedClient(asker, admission, evaluationListener);
        return new Evaluation(client, settings, CLOCK).run(set, questionSelection, to, evaluationListener);
    }

    private Path set(String name, int questions) throws IOException {
        String lines = IntStream.range(0, questions)
                .mapToObj(i ->
                        "{\"id\": \"q%d\", \"question\": \"Who signed %d?\", \"answers\": [\"Ann\"]}".formatted(i, i))
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve(name + ".jsonl"), lines);
    }

    private RunState start(String name, int questions) throws IOException {
        return runs.start(set(name, questions), SEARCH);
    }

    private RunState await(String id, Stage stage) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> runs.find(id).orElseThrow(), state -> state.stage() == stage);
    }

    @Test
    void runsSetsOneByOneInTheOrderOfSubmission() throws IOException {
        asker.shut();
        RunState first = start("first", 1);
        await(first.id(), Stage.RUNNING);
        RunState second = start("second", 1);
        RunState third = start("third", 1);

        List<RunState> meanwhile = runs.list();
        asker.open();

        await(third.id(), Stage.DONE);
        assertThat(meanwhile).extracting(RunState::set).containsExactly("third", "second", "first");
        assertThat(meanwhile).extracting(RunState::stage).containsExactly(Stage.QUEUED, Stage.QUEUED, Stage.RUNNING);
        assertThat(begun).containsExactly("first", "second", "third");
        assertThat(runs.find(second.id()).orElseThrow().stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void refusesARunWhenTheQueueIsFullAndStoresNothing() throws IOException {
        asker.shut();
        await(start("running", 1).id(), Stage.RUNNING);
        start("second", 1);
        start("third", 1);

        assertThatThrownBy(() -> start("fourth", 1)).isInstanceOf(EvaluationQueueFullException.class);

        assertThat(runs.list()).hasSize(3);
        assertThat(names(results())).hasSize(3);
    }

    @Test
    void cancelsAQueuedRunImmediatelyAndFreesItsSlot() throws IOException {
        asker.shut();
        await(start("running", 1).id(), Stage.RUNNING);
        RunState second = start("second", 1);
        start("third", 1);

        boolean known = runs.cancel(second.id());

        assertThat(known).isTrue();
        assertThat(runs.find(second.id()).orElseThrow().stage()).isEqualTo(Stage.CANCELLED);
        RunState fourth = start("fourth", 1);
        asker.open();
        await(fourth.id(), Stage.DONE);
        assertThat(begun).containsExactly("running", "third", "fourth");
    }

    @Test
    void keepsTheResultsOfACancelledRun() throws IOException {
        asker.shutAfter(3);
        RunState run = start("long", 100);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> runs.find(run.id()).orElseThrow().done() == 3);

        runs.cancel(run.id());
        asker.open();

        RunState ended = await(run.id(), Stage.CANCELLED);
        assertThat(ended.done()).isBetween(3, 99);
        assertThat(ended.figures()).isNotNull();
        List<String> asked = new CopyOnWriteArrayList<>();
        ReportReader.read(
                runs.report(run.id()).orElseThrow(),
                result -> asked.add(result.question().id()));
        assertThat(asked).hasSize(ended.done()).startsWith("q0", "q1", "q2");
    }

    @Test
    void cancelsARunThatWaitsForItsTurn() throws IOException {
        AdmissionQueue queue = Queues.ofOne();
        queue.join(Caller.LOCAL, new Cancellation()).awaitTurn();
        admission = queue;
        RunState run = start("waiting", 2);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> queue.queued() == 1);

        runs.cancel(run.id());

        assertThat(await(run.id(), Stage.CANCELLED).figures()).isNotNull();
        assertThat(queue.queued()).isZero();
    }

    @Test
    void reportsAnUnknownRun() {
        assertThat(runs.cancel("../results")).isFalse();
        assertThat(runs.find("none")).isEmpty();
        assertThat(runs.report("none")).isEmpty();
    }

    @Test
    void keepsResultsAcrossARestart() throws IOException {
        RunState first = await(start("first", 3).id(), Stage.DONE);
        RunState second = await(start("second", 2).id(), Stage.DONE);
        runs.close();

        runs = reopened(results());

        assertThat(runs.list()).containsExactly(second, first);
        assertThat(first.done()).isEqualTo(3);
        assertThat(first.figures()).isNotNull();
        assertThat(runs.report(first.id())).isPresent();
    }

    @Test
    void marksUnfinishedRunsAsInterruptedAfterACrash() throws IOException {
        asker.shutAfter(2);
        RunState running = start("running", 5);
        RunState waiting = start("waiting", 5);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> runs.find(running.id()).orElseThrow().done() == 2);
        Path asItWas = copy(results(), folder.resolve("died"));

        try (EvaluationRuns next = reopened(asItWas)) {
            RunState died = next.find(running.id()).orElseThrow();
            assertThat(died.stage()).isEqualTo(Stage.FAILED);
            assertThat(died.reason()).isEqualTo("interrupted");
            assertThat(died.done()).isEqualTo(2);
            assertThat(next.find(waiting.id()).orElseThrow().reason()).isEqualTo("interrupted");
        }
        try (EvaluationRuns afterThat = reopened(asItWas)) {
            assertThat(afterThat.find(running.id()).orElseThrow().stage()).isEqualTo(Stage.FAILED);
        }
    }

    @Test
    void marksARunningRunAsInterruptedAtShutdown() throws IOException {
        asker.shutAfter(2);
        RunState run = start("running", 50);
        RunState waiting = start("waiting", 5);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> runs.find(run.id()).orElseThrow().done() == 2);

        CompletableFuture<Void> closing = CompletableFuture.runAsync(runs::close);
        Path more = set("more", 1);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> isRefused(more));
        asker.open();
        closing.join();

        runs = reopened(results());
        assertThat(runs.find(run.id()).orElseThrow().reason()).isEqualTo("interrupted");
        assertThat(runs.find(waiting.id()).orElseThrow().reason()).isEqualTo("interrupted");
        assertThat(begun).containsExactly("running");
    }

    @Test
    void storesNothingOfARefusedSet() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{\"id\": \"q\", \"question\": \"Who?\"}\n{");

        assertThatThrownBy(() -> runs.start(new QuestionSetUpload("bad.jsonl", bad, null), SEARCH))
                .isInstanceOf(InvalidQuestionSetException.class)
                .hasMessageContaining("bad.jsonl:2");

        assertThat(runs.list()).isEmpty();
        assertThat(names(results())).isEmpty();
    }

    @Test
    void refusesAnEmptySelection() throws IOException {
        Path set = set("set", 2);

        assertThatThrownBy(() -> runs.start(set, new QuestionSelection(1, Set.of("no such tag"), true)))
                .isInstanceOf(EmptySelectionException.class);
    }

    @Test
    void deletesTheUploadedFilesWhenTheRunEnds() throws IOException {
        RunState run = runs.start(new QuestionSetUpload("../../mine.jsonl", set("sent", 2), null), SEARCH);

        await(run.id(), Stage.DONE);

        assertThat(run.set()).isEqualTo("mine");
        assertThat(names(results().resolve(run.id())))
                .contains("state.json", "report.json")
                .doesNotContain("set");
    }

    @Test
    void reportsAFailedRunAndContinuesWithTheNext() throws IOException {
        asker.shut();
        await(start("first", 1).id(), Stage.RUNNING);
        Path set = set("second", 1);
        RunState second = runs.start(set, SEARCH);
        RunState third = start("third", 1);
        Files.writeString(set, "{");
        asker.open();

        await(third.id(), Stage.DONE);
        RunState failed = runs.find(second.id()).orElseThrow();
        assertThat(failed.stage()).isEqualTo(Stage.FAILED);
        assertThat(failed.reason()).contains("has errors now");
    }

    private boolean isRefused(Path set) {
        try {
            runs.start(set, SEARCH);
            return false;
        } catch (EvaluationQueueFullException stopping) {
            return true;
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }
}
