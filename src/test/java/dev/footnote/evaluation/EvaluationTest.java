package dev.footnote.evaluation;

import static dev.footnote.evaluation.metrics.MetricAnswerFixtures.abstained;
import static dev.footnote.evaluation.metrics.MetricAnswerFixtures.answered;
import static dev.footnote.evaluation.metrics.MetricAnswerFixtures.cite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Statement;
import dev.footnote.evaluation.metrics.LexicalSupportChecker;
import dev.footnote.evaluation.metrics.Outcome;
import dev.footnote.evaluation.questions.EvaluationCorpus;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.report.OutcomeTable;
import dev.footnote.evaluation.report.QuestionResult;
import dev.footnote.evaluation.report.ReportReader;
import dev.footnote.evaluation.statistics.Bootstrap;
import dev.footnote.evaluation.statistics.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    private static final String QUOTE = "Ann signed the pact in May.";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private static QuestionSet set(int questions) {
        return new QuestionSet(
                "pacts",
                Path.of("pacts"),
                IntStream.range(0, questions).mapToObj(EvaluationTest::question).toList(),
                new EvaluationCorpus.ConfiguredDocuments());
    }

    /** Every fifth is unanswerable. */
    private static EvaluationQuestion question(int i) {
        boolean answerable = i % 5 != 4;
        return new EvaluationQuestion(
                "q" + i,
                "Who signed %d?".formatted(i),
                List.of(),
                null,
                null,
                answerable ? List.of("Ann") : List.of(),
                answerable,
                answerable ? List.of(new GoldPassage("d", QUOTE)) : List.of(),
                List.of(i % 2 == 0 ? "even" : "odd"));
    }

    private static Answer rightAnswer() {
        return answered(0.9, List.of(new Statement(QUOTE, List.of(1))), cite(1, QUOTE));
    }

    private static Evaluation evaluation(Function<String, Answer> answers, int concurrency) {
        Evaluation.Settings settings = new Evaluation.Settings(
                concurrency, new LexicalSupportChecker(), null, new Bootstrap(1, 100), Map.of("footnote.x", "1"));
        return new Evaluation(new FakeEvaluationClient(answers), settings, CLOCK);
    }

    private static List<QuestionResult> read(Evaluation.Result result) {
        List<QuestionResult> results = new ArrayList<>();
        ReportReader.read(result.report(), results::add);
        return results;
    }

    @Test
    void readsBackTheReportThatItWrote() {
        Evaluation.Result result = evaluation(question -> rightAnswer(), 2)
                .run(set(10), QuestionSelection.ALL, folder, EvaluationListener.NONE);

        List<QuestionResult> results = new ArrayList<>();
        ReportReader.ReportEnvelope reportEnvelope = ReportReader.read(result.report(), results::add);
        assertThat(reportEnvelope.run()).isEqualTo(result.run());
        assertThat(reportEnvelope.summary()).isEqualTo(result.summary());
        assertThat(results)
                .extracting(r -> r.question().id())
                .containsExactlyElementsOf(
                        set(10).questions().stream().map(EvaluationQuestion::id).toList());
        assertThat(results.get(0).answer()).isEqualTo(rightAnswer());
        assertThat(results.get(0).ranked()).extracting(QuestionResult.Hit::gold).containsExactly(true, false);
        assertThat(results.get(0).score("ndcg@10")).isEqualTo(Measure.of(1));
        assertThat(results.get(4).score("ndcg@10")).isEqualTo(Measure.unmeasured("no gold passage"));
    }

    @Test
    void countsOutcomesInTotalAndByTag() {
        Evaluation.Result result = evaluation(question -> rightAnswer(), 2)
                .run(set(10), QuestionSelection.ALL, folder, EvaluationListener.NONE);

        assertThat(result.summary().outcomes()).containsEntry("right_answer", 8).containsEntry("wrong_answer", 2);
        assertThat(result.summary().figure("right")).isEqualTo(Measure.of(0.8));
        assertThat(result.summary().figure("abstain_recall")).isEqualTo(Measure.of(0));
        assertThat(result.summary().figure("abstain_precision").isMeasured()).isFalse();
        assertThat(result.summary().figure("answerable_right")).isEqualTo(Measure.of(1));
        assertThat(result.summary().figure("answerable_refused")).isEqualTo(Measure.of(0));
        assertThat(result.summary().figure("evidence_complete")).isEqualTo(Measure.of(1));
        assertThat(OutcomeTable.ofTags(result.summary()).lines())
                .containsExactly(
                        "  by tag                  questions   right   wrong  wrong refusals  right refusals    sure  wrong when sure  unanswerable, not sure  evidence complete",
                        "    even                          5  1.0000  0.0000          0.0000          0.0000  1.0000           0.2000                  0.0000             1.0000",
                        "    odd                           5  1.0000  0.0000          0.0000          0.0000  1.0000           0.2000                  0.0000             1.0000");
        assertThat(result.summary().byTag()).containsOnlyKeys("even", "odd");
        assertThat(result.summary().versions()).containsEntry("index", new TreeSet<>(Set.of("index-1")));
    }

    @Test
    void continuesAfterQuestionsThatTheServiceFailsOn() {
        Evaluation.Result result = evaluation(
                        question -> {
                            if (question.contains("3")) {
                                throw new QuestionFailedException("status 500", null);
                            }
                            return rightAnswer();
                        },
                        3)
                .run(set(8), QuestionSelection.ALL, folder, EvaluationListener.NONE);

        QuestionResult failed = read(result).get(3);
        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.error()).isEqualTo("status 500");
        assertThat(failed.score("right")).isEqualTo(Measure.of(0));
        assertThat(failed.score("ndcg@10")).isEqualTo(Measure.of(0));
        assertThat(failed.millis().isMeasured()).isFalse();
        assertThat(result.summary().complete()).isTrue();
        assertThat(result.summary().outcomes()).containsEntry("failed", 1);
    }

    @Test
    void keepsFinishedResultsWhenCancelled() {
        AtomicBoolean cancelled = new AtomicBoolean();
        EvaluationListener afterThird = new EvaluationListener() {
            @Override
            public void onResult(QuestionResult result) {
                cancelled.compareAndSet(false, result.question().id().equals("q2"));
            }

            @Override
            public boolean isCancelled() {
                return cancelled.get();
            }
        };

        Evaluation.Result result =
                evaluation(question -> rightAnswer(), 1).run(set(1_000), QuestionSelection.ALL, folder, afterThird);

        assertThat(result.summary().complete()).isFalse();
        assertThat(result.summary().questions()).isBetween(3, 10);
        assertThat(read(result)).hasSize(result.summary().questions());
    }

    @Test
    void leavesAValidFileWhenTheRunEndsUnexpectedly() {
        Evaluation broken = evaluation(
                question -> {
                    if (question.contains("5")) {
                        throw new IllegalStateException("a bug");
                    }
                    return rightAnswer();
                },
                1);
        List<QuestionResult> results = new ArrayList<>();

        assertThatThrownBy(() -> broken.run(set(8), QuestionSelection.ALL, folder, EvaluationListener.NONE))
                .hasMessage("a bug");

        assertThat(ReportReader.read(folder.resolve(Evaluation.REPORT), results::add)
                        .summary())
                .isNull();
        assertThat(results).hasSize(5);
    }

    /** So that a run which is killed leaves no half of a file where a whole one is looked for. */
    @Test
    void namesItsFilesOnlyWhenTheyAreComplete() throws IOException {
        Path earlier = Files.writeString(folder.resolve(Evaluation.REPORT), "an earlier report");
        Set<String> meanwhile = new TreeSet<>();

        Evaluation.Result result = evaluation(
                        question -> {
                            meanwhile.addAll(names());
                            assertThat(earlier).hasContent("an earlier report");
                            return rightAnswer();
                        },
                        1)
                .run(set(3), QuestionSelection.ALL, folder, EvaluationListener.NONE);

        assertThat(meanwhile).contains(Evaluation.REPORT).doesNotContain("run.trec", "qrels.trec");
        assertThat(read(result)).hasSize(3).allMatch(question -> question.error() == null);
        assertThat(names()).containsExactlyInAnyOrder(Evaluation.REPORT, "run.trec", "qrels.trec");
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void asksNoQuestionInARetrievalOnlyRun() {
        QuestionSelection retrieval = new QuestionSelection(4, Set.of("even"), true);

        Evaluation.Result result = evaluation(
                        question -> {
                            throw new IllegalStateException("asked");
                        },
                        2)
                .run(set(20), retrieval, folder, EvaluationListener.NONE);

        assertThat(read(result)).extracting(r -> r.question().id()).containsExactly("q0", "q2", "q4", "q6");
        assertThat(result.summary().figure("recall@10")).isEqualTo(Measure.of(1));
        assertThat(result.summary().figure("right").isMeasured()).isFalse();
        assertThat(result.summary().outcomes()).containsEntry("not_asked", 4);
    }

    @Test
    void writesTrecFilesBesideTheReport() throws IOException {
        evaluation(question -> abstained(0.2), 1).run(set(1), QuestionSelection.ALL, folder, EvaluationListener.NONE);

        assertThat(Files.readAllLines(folder.resolve("run.trec")))
                .containsExactly("q0 Q0 d 1 0.9 footnote", "q0 Q0 e 2 0.1 footnote");
        assertThat(Files.readAllLines(folder.resolve("qrels.trec"))).containsExactly("q0 0 d 1");
    }

    @Test
    void refusesAnEmptySelection() {
        QuestionSelection none = new QuestionSelection(1, Set.of("nowhere"), false);

        assertThatThrownBy(() -> evaluation(q -> rightAnswer(), 1).run(set(1), none, folder, EvaluationListener.NONE))
                .hasMessageContaining("no question in pacts has any of the tags");
    }

    @Test
    void runsAThousandQuestions() {
        List<Integer> announced = new ArrayList<>();
        EvaluationListener evaluationListener = new EvaluationListener() {
            @Override
            public void onStart(int questions) {
                announced.add(questions);
            }
        };

        Evaluation.Result result = evaluation(question -> rightAnswer(), 2)
                .run(set(1_000), QuestionSelection.ALL, folder, evaluationListener);

        assertThat(announced).containsExactly(1_000);
        assertThat(result.summary().questions()).isEqualTo(1_000);
    }
}
