package dev.footnote.evaluation.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.admission.AdmissionQueue;
import dev.footnote.admission.Caller;
import dev.footnote.evaluation.QuestionSelection;
import dev.footnote.evaluation.reading.InvalidQuestionSetException;
import dev.footnote.evaluation.report.ReportReader;
import dev.footnote.evaluation.runs.RunState.Stage;
import dev.footnote.llm.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class EvaluationRunsTest extends EvaluationRunsFixture {

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
        AdmissionQueue queue = AdmissionQueueFixture.ofOne();
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

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
