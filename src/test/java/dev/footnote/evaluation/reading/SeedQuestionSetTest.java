package dev.footnote.evaluation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.evaluation.questions.EvaluationCorpus;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.questions.QuestionSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Checks the project's question set about the documents in {@code seeds/}. */
class SeedQuestionSetTest {

    private static final Path SEEDS = Path.of("seeds");
    private static final QuestionSet SET = QuestionSetReader.read(Path.of("src/evaluation/seeds"));

    private static long count(Predicate<EvaluationQuestion> kind) {
        return SET.questions().stream().filter(kind).count();
    }

    private static Predicate<EvaluationQuestion> tagged(String tag) {
        return question -> question.tags().contains(tag);
    }

    @Test
    void usesTheConfiguredDocuments() {
        assertThat(SET.corpus()).isEqualTo(new EvaluationCorpus.ConfiguredDocuments());
        assertThat(SET.name()).isEqualTo("seeds");
    }

    @Test
    void quotesItsDocumentsVerbatim() throws IOException {
        for (EvaluationQuestion question : SET.questions()) {
            for (GoldPassage gold : question.relevant()) {
                assertThat(Files.readString(SEEDS.resolve(gold.document())))
                        .as(question.id())
                        .contains(gold.quote());
            }
        }
    }

    @Test
    void givesTheExpectedAnswerOfEveryQuestion() {
        assertThat(SET.questions()).allSatisfy(question -> {
            assertThat(question.answers().isEmpty()).isEqualTo(!question.answerable());
            assertThat(question.relevant().isEmpty()).isEqualTo(!question.answerable());
            assertThat(question.tags()).isNotEmpty();
        });
    }

    /** Accepted answers are looked for inside other words too, so one of two letters would be found by chance. */
    @Test
    void acceptsNoAnswerThatIsContainedByChance() {
        assertThat(SET.questions())
                .flatExtracting(EvaluationQuestion::answers)
                .allSatisfy(answer -> assertThat(answer).hasSizeGreaterThan(3));
    }

    @Test
    void coversEveryKindOfQuestion() {
        assertThat(SET.questions()).hasSizeGreaterThanOrEqualTo(48);
        assertThat(count(question -> !question.history().isEmpty())).isGreaterThanOrEqualTo(6);
        assertThat(count(question -> question.asOf() != null)).isGreaterThanOrEqualTo(8);
        assertThat(count(question -> !question.answerable())).isGreaterThanOrEqualTo(14);
        List<String> unanswerable = List.of("off_topic", "not_in_text", "wrong_period", "false_premise", "small_talk");
        assertThat(unanswerable)
                .allSatisfy(kind -> assertThat(count(tagged(kind).and(question -> !question.answerable())))
                        .as(kind)
                        .isEqualTo(count(tagged(kind)))
                        .isPositive());
        Map<String, Long> answerable = Map.of("fact", 20L, "list", 6L, "time", 8L, "follow_up", 6L);
        answerable.forEach((kind, least) -> assertThat(count(tagged(kind).and(EvaluationQuestion::answerable)))
                .as(kind)
                .isGreaterThanOrEqualTo(least));
    }

    @Test
    void rewritesEveryFollowUpThatIsAQuestion() {
        assertThat(SET.questions())
                .filteredOn(question ->
                        !question.history().isEmpty() && !question.tags().contains("small_talk"))
                .allSatisfy(question -> assertThat(question.rewrite()).isNotBlank());
    }
}
