package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.conversation.Turn;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.metrics.LexicalSupportChecker;
import dev.footnote.evaluation.questions.EvaluationCorpus;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.report.MetricValue;
import dev.footnote.evaluation.report.QuestionResult;
import dev.footnote.evaluation.report.ReportReader;
import dev.footnote.evaluation.statistics.Bootstrap;
import dev.footnote.evaluation.statistics.Measure;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set gets the same figures in process and over HTTP, with the same documents. */
@QuarkusTest
class EvaluationClientsAgreeIT {

    private static final LocalDate DAY = LocalDate.of(2024, 11, 30);

    @Inject
    EngineConfig config;

    @TestHTTPResource("/")
    URI address = URI.create("");

    @TempDir
    Path folder;

    private static QuestionSet set() {
        List<Turn> history = List.of(
                new Turn(Turn.Role.USER, "Who met in Vientiane?"),
                new Turn(Turn.Role.ASSISTANT, "Singh and Austin met there."));
        return new QuestionSet(
                "seeds",
                Path.of("seeds"),
                List.of(
                        question("signed", "Which agreements were signed in August 2024?", List.of(), "SOSA"),
                        question("last", "which agreements were signed last august", List.of(), "SOSA"),
                        question("followup", "On the sidelines of what?", history, "ADMM-Plus"),
                        question("summit", "When was the QUAD Summit?", List.of(), "September"),
                        new EvaluationQuestion(
                                "mongolia",
                                "What is the capital of Mongolia?",
                                List.of(),
                                null,
                                DAY,
                                List.of(),
                                false,
                                List.of(),
                                List.of())),
                new EvaluationCorpus.ConfiguredDocuments());
    }

    private static EvaluationQuestion question(String id, String text, List<Turn> history, String answer) {
        return new EvaluationQuestion(
                id,
                text,
                history,
                null,
                DAY,
                List.of(answer),
                true,
                List.of(new GoldPassage("2024-11-22-vientiane.txt", null)),
                List.of());
    }

    private List<QuestionResult> results(EvaluationTarget evaluationTarget, String name, List<MetricValue> figures) {
        Evaluation.Settings settings = new Evaluation.Settings(
                2, new LexicalSupportChecker(), evaluationTarget.embedder(), new Bootstrap(1, 100), Map.of());
        Evaluation.Result result = new Evaluation(evaluationTarget.asker(), settings, Clock.systemUTC())
                .run(set(), QuestionSelection.ALL, folder.resolve(name), EvaluationListener.NONE);
        List<QuestionResult> results = new ArrayList<>();
        ReportReader.read(result.report(), results::add);
        result.summary().total().stream()
                .filter(metricValue -> !metricValue.metric().startsWith("latency"))
                .forEach(figures::add);
        return results;
    }

    /** A result without what differs from one asking to the next: how long things took. */
    private static QuestionResult timeless(QuestionResult result) {
        Answer answer = Objects.requireNonNull(result.answer());
        return new QuestionResult(
                result.question(),
                withoutTimings(answer),
                result.error(),
                result.ranked(),
                result.outcome(),
                result.scores(),
                result.bestCandidateAnswers(),
                Measure.unmeasured("not compared"));
    }

    private static Answer withoutTimings(Answer answer) {
        return new Answer(
                answer.decision(),
                answer.reason(),
                answer.notices(),
                answer.confidence(),
                answer.text(),
                answer.statements(),
                answer.citations(),
                answer.nearest(),
                answer.question(),
                answer.answeredBy(),
                answer.index(),
                answer.prompt(),
                answer.explanation(),
                new Answer.Timings(0, 0, 0));
    }

    @Test
    void bothClientsGiveTheSameAnswersAndFigures() {
        List<MetricValue> inProcess = new ArrayList<>();
        List<MetricValue> overHttp = new ArrayList<>();
        try (EvaluationTarget engine = EvaluationTarget.openEngine(
                        new EvaluationCorpus.ConfiguredDocuments(), config, Clock.systemUTC(), (done, total) -> {});
                EvaluationTarget service = EvaluationTarget.connect(address, Optional.empty(), config.embedding())) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> service.asker().index().equals(engine.asker().index()));

            List<QuestionResult> ofEngine = results(engine, "engine", inProcess);
            List<QuestionResult> ofService = results(service, "service", overHttp);

            assertThat(ofService)
                    .map(EvaluationClientsAgreeIT::timeless)
                    .isEqualTo(ofEngine.stream()
                            .map(EvaluationClientsAgreeIT::timeless)
                            .toList());
            assertThat(overHttp).isEqualTo(inProcess).isNotEmpty();
        }
    }
}
