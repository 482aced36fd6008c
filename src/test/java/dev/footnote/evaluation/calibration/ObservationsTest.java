package dev.footnote.evaluation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Explanation;
import dev.footnote.answering.Reason;
import dev.footnote.evaluation.Asker;
import dev.footnote.evaluation.metrics.Answers;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.questions.SetCorpus;
import dev.footnote.evaluation.questions.SetQuestion;
import dev.footnote.evaluation.ranking.RankedPassage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservationsTest {

    private static final int SECOND = Answers.TEXT.indexOf("Bob");
    private static final GoldPassage GOLD = new GoldPassage("d", "Ann signed the pact", 1);

    /** Both sentences of the document. */
    private static final Explanation BOTH = new Explanation(
            List.of(), List.of(candidate(0, SECOND - 1), candidate(SECOND, Answers.TEXT.length())), List.of());

    @Test
    void takesAnAnsweringSentenceFromItsWordsOrFromTheGoldPassage() {
        assertThat(answering(Answers.question("words", true, List.of("Bob")))).containsExactly(false, true);
        assertThat(answering(Answers.question("gold", true, List.of(), GOLD))).containsExactly(true, false);
        assertThat(answering(Answers.question("both", true, List.of("Ann"), GOLD)))
                .containsExactly(true, false);
        assertThat(answering(Answers.question("apart", true, List.of("Bob"), GOLD)))
                .containsExactly(false, false);
        assertThat(answering(Answers.question("none", false, List.of()))).containsExactly(false, false);
    }

    @Test
    void leavesOutWhatCannotBeJudged() {
        List<Observed> observed = new Observations(asker(BOTH), false)
                .of(set(Answers.question("1", true, List.of()), Answers.question("2", false, List.of())), "mine");

        assertThat(observed).singleElement().extracting(Observed::set).isEqualTo("mine");
    }

    @Test
    void findsNoAnswerInForeignDocuments() {
        List<Observed> observed = new Observations(asker(BOTH), true)
                .of(set(Answers.question("1", true, List.of("Bob")), Answers.question("2", true, List.of())), "far");

        assertThat(observed).hasSize(2);
        assertThat(observed).flatExtracting(Observed::candidates).hasSize(4).noneMatch(Observed.Candidate::answers);
    }

    @Test
    void refusesAnAnswerThatIsNotExplained() {
        Observations observations = new Observations(asker(null), false);
        QuestionSet set = set(Answers.question("1", false, List.of()));

        assertThatIllegalStateException().isThrownBy(() -> observations.of(set, "set"));
    }

    private static List<Boolean> answering(SetQuestion question) {
        return new Observations(asker(BOTH), false)
                .of(set(question), "set").get(0).candidates().stream()
                        .map(Observed.Candidate::answers)
                        .toList();
    }

    private static QuestionSet set(SetQuestion... questions) {
        return new QuestionSet("set", Path.of("set"), List.of(questions), new SetCorpus.Configured());
    }

    private static Explanation.Candidate candidate(int start, int end) {
        return new Explanation.Candidate("d", start, end, Answers.TEXT.substring(start, end), Map.of("terms", 1.0));
    }

    private static Asker asker(@Nullable Explanation explanation) {
        return new Explaining(explanation);
    }

    /** Explains every answer alike. */
    private record Explaining(@Nullable Explanation explanation) implements Asker {

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
        public List<RankedPassage> search(Request request, int limit) {
            return List.of();
        }

        @Override
        public Optional<String> text(String documentId) {
            return documentId.equals("d") ? Optional.of(Answers.TEXT) : Optional.empty();
        }
    }
}
