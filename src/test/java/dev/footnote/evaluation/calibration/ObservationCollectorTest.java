package dev.footnote.evaluation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Explanation;
import dev.footnote.answering.Reason;
import dev.footnote.evaluation.EvaluationClient;
import dev.footnote.evaluation.metrics.MetricAnswerFixtures;
import dev.footnote.evaluation.questions.EvaluationCorpus;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.questions.QuestionSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservationCollectorTest {

    private static final int SECOND = MetricAnswerFixtures.TEXT.indexOf("Bob");
    private static final GoldPassage GOLD = new GoldPassage("d", "Ann signed the pact", 1);

    /** Both sentences of the document. */
    private static final Explanation BOTH = new Explanation(
            List.of(),
            List.of(candidate(0, SECOND - 1), candidate(SECOND, MetricAnswerFixtures.TEXT.length())),
            List.of());

    @Test
    void labelsAnAnsweringSentenceByItsWordsOrByTheGoldPassage() {
        assertThat(answering(MetricAnswerFixtures.question("words", true, List.of("Bob"))))
                .containsExactly(false, true);
        assertThat(answering(MetricAnswerFixtures.question("gold", true, List.of(), GOLD)))
                .containsExactly(true, false);
        assertThat(answering(MetricAnswerFixtures.question("both", true, List.of("Ann"), GOLD)))
                .containsExactly(true, false);
        assertThat(answering(MetricAnswerFixtures.question("apart", true, List.of("Bob"), GOLD)))
                .containsExactly(false, false);
        assertThat(answering(MetricAnswerFixtures.question("none", false, List.of())))
                .containsExactly(false, false);
    }

    @Test
    void labelsASentenceByRequiredAndForbiddenStrings() {
        List<List<String>> both = List.of(List.of("May", "June"), List.of("slept"));

        assertThat(answering(MetricAnswerFixtures.requiring(both, List.of()))).containsExactly(true, true);
        assertThat(answering(MetricAnswerFixtures.requiring(both, List.of(), GOLD)))
                .containsExactly(true, false);
        assertThat(answering(MetricAnswerFixtures.requiring(both, List.of("ann"))))
                .containsExactly(false, true);
        assertThat(ObservationCollector.canBeJudged(MetricAnswerFixtures.requiring(both, List.of())))
                .isTrue();
    }

    @Test
    void omitsWhatCannotBeJudged() {
        List<ObservedQuestion> observed = new ObservationCollector(asker(BOTH), false)
                .collect(
                        set(
                                MetricAnswerFixtures.question("1", true, List.of()),
                                MetricAnswerFixtures.question("2", false, List.of())),
                        "mine");

        assertThat(observed).singleElement().extracting(ObservedQuestion::set).isEqualTo("mine");
    }

    @Test
    void labelsNoSentenceOfForeignDocumentsAsAnswer() {
        List<ObservedQuestion> observed = new ObservationCollector(asker(BOTH), true)
                .collect(
                        set(
                                MetricAnswerFixtures.question("1", true, List.of("Bob")),
                                MetricAnswerFixtures.question("2", true, List.of())),
                        "far");

        assertThat(observed).hasSize(2);
        assertThat(observed)
                .flatExtracting(ObservedQuestion::candidates)
                .hasSize(4)
                .noneMatch(ObservedQuestion.Candidate::answers);
    }

    @Test
    void refusesAnAnswerWithoutExplanation() {
        ObservationCollector observationCollector = new ObservationCollector(asker(null), false);
        QuestionSet set = set(MetricAnswerFixtures.question("1", false, List.of()));

        assertThatIllegalStateException().isThrownBy(() -> observationCollector.collect(set, "set"));
    }

    private static List<Boolean> answering(EvaluationQuestion question) {
        return new ObservationCollector(asker(BOTH), false)
                .collect(set(question), "set").get(0).candidates().stream()
                        .map(ObservedQuestion.Candidate::answers)
                        .toList();
    }

    private static QuestionSet set(EvaluationQuestion... questions) {
        return new QuestionSet("set", Path.of("set"), List.of(questions), new EvaluationCorpus.ConfiguredDocuments());
    }

    private static Explanation.Candidate candidate(int start, int end) {
        return new Explanation.Candidate(
                "d", start, end, MetricAnswerFixtures.TEXT.substring(start, end), Map.of("terms", 1.0));
    }

    private static EvaluationClient asker(@Nullable Explanation explanation) {
        return new Explaining(explanation);
    }

    /** Returns the same explanation for every answer. */
    private record Explaining(@Nullable Explanation explanation) implements EvaluationClient {

        @Override
        public String target() {
            return "a fake";
        }

        @Override
        public String index() {
            return "v1";
        }

        @Override
        public Answer ask(Request request) {
            assertThat(request.explain()).isTrue();
            return new Answer(
                    Decision.ABSTAINED,
                    Reason.WEAK_EVIDENCE,
                    Set.of(),
                    0,
                    "I do not know.",
                    List.of(),
                    List.of(),
                    List.of(),
                    request.question(),
                    AnsweredBy.EXTRACTIVE,
                    "v1",
                    null,
                    explanation,
                    new Answer.Timings(1, 2, 3));
        }

        @Override
        public Retrieval search(Request request, int limit) {
            return new Retrieval(List.of(), List.of());
        }

        @Override
        public Optional<String> text(String documentId) {
            return documentId.equals("d") ? Optional.of(MetricAnswerFixtures.TEXT) : Optional.empty();
        }
    }
}
