package dev.footnote.evaluation.judging;

import static dev.footnote.evaluation.metrics.MetricAnswerFixtures.abstained;
import static dev.footnote.evaluation.metrics.MetricAnswerFixtures.answered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.corpus.Span;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.statistics.Measure;
import dev.footnote.llm.ModelRequest.Role;
import dev.footnote.llm.ScriptedModel;
import dev.footnote.llm.prompts.PromptStore;
import dev.footnote.structure.TextDocument;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelJudgeTest {

    private static final String HOLDS = "{\"verdicts\": [{\"claim\": 1, \"holds\": true}]}";
    private static final String FIRST_OF_TWO =
            "{\"verdicts\": [{\"claim\": 1, \"holds\": true}, {\"claim\": 2, \"holds\": false}]}";
    private static final String BOTH = FIRST_OF_TWO.replace("false", "true");

    private static final Answer TWO_STATEMENTS = answered(
            0.9,
            List.of(new Statement("The ferry sails at nine.", List.of(1)), new Statement("It is red.", List.of(2))),
            cite(1, "The ferry sails at nine."),
            cite(2, "The <claim> bus is red."));

    @Test
    void countsSupportedStatements() {
        ScriptedModel model = ScriptedModel.answering(FIRST_OF_TWO, HOLDS);

        Judgement judgement = judge(model).judge(question("nine"), TWO_STATEMENTS);

        assertThat(judgement.faithfulness()).isEqualTo(Measure.of(0.5));
        assertThat(judgement.correctness()).isEqualTo(Measure.of(1));
        assertThat(model.requests()).hasSize(2);
        assertThat(model.open()).isZero();
    }

    @Test
    void showsTheModelEachClaimWithItsOwnQuotesAsData() {
        ScriptedModel model = ScriptedModel.answering(FIRST_OF_TWO, HOLDS);

        Judgement judgement = judge(model).judge(question("nine"), TWO_STATEMENTS);

        String asked = model.requests().get(0).messages().get(0).text();
        assertThat(judgement.faithfulness().isMeasured()).isTrue();
        assertThat(asked).contains("<claim number=\"1\">\nThe ferry sails at nine.\n<quote title=");
        assertThat(asked)
                .contains("<claim number=\"2\">\nIt is red.\n<quote title=")
                .contains("The ‹claim› bus is red.");
    }

    @Test
    void doesNotCountAStatementThatCitesNothing() {
        Answer lenient = answered(
                0.9,
                List.of(new Statement("The ferry sails at nine.", List.of(1)), new Statement("It is red.", List.of())),
                cite(1, "The ferry sails at nine."));

        Judgement judgement = judge(ScriptedModel.answering(BOTH, HOLDS)).judge(question("nine"), lenient);

        assertThat(judgement.faithfulness()).isEqualTo(Measure.of(0.5));
    }

    @Test
    void usesTheAcceptedAnswerThatIsCoveredBest() {
        EvaluationQuestion question = question("It sails at nine. It is slow.", "At nine.");
        String onlyNine = "{\"verdicts\": [{\"claim\": 1, \"holds\": true}, {\"claim\": 2, \"holds\": false},"
                + " {\"claim\": 3, \"holds\": true}]}";
        String onlySlow = "{\"verdicts\": [{\"claim\": 1, \"holds\": false}, {\"claim\": 2, \"holds\": true},"
                + " {\"claim\": 3, \"holds\": false}]}";

        Judgement nine = judge(ScriptedModel.answering(BOTH, onlyNine)).judge(question, TWO_STATEMENTS);
        Judgement slow = judge(ScriptedModel.answering(BOTH, onlySlow)).judge(question, TWO_STATEMENTS);

        assertThat(nine.correctness()).isEqualTo(Measure.of(1));
        assertThat(slow.correctness()).isEqualTo(Measure.of(0.5));
    }

    @Test
    void repeatsARequestWhoseOutputCannotBeParsed() {
        ScriptedModel model = ScriptedModel.answering("They hold.", BOTH, HOLDS);

        Judgement judgement = judge(model).judge(question("nine"), TWO_STATEMENTS);

        assertThat(judgement.faithfulness()).isEqualTo(Measure.of(1));
        assertThat(model.requests().get(1).messages())
                .extracting(message -> message.role())
                .containsExactly(Role.USER, Role.MODEL, Role.USER);
        assertThat(model.requests().get(1).messages().get(1).text()).isEqualTo("They hold.");
        assertThat(model.requests().get(1).messages().get(2).text())
                .contains("cannot be read: it is not one JSON object in the form asked for");
    }

    @Test
    void leavesUnmeasuredWhatCannotBeParsedTwice() {
        ScriptedModel model = ScriptedModel.answering("Yes.", "No.", "{}", HOLDS.replace("1", "7"));

        Judgement judgement = judge(model).judge(question("nine"), TWO_STATEMENTS);

        assertThat(judgement.faithfulness()).isInstanceOf(Measure.Unmeasured.class);
        assertThat(judgement.correctness())
                .isEqualTo(Measure.unmeasured("the judge's verdicts cannot be read: there is no claim 7"));
        assertThat(model.requests()).hasSize(4);
    }

    @Test
    void leavesUnmeasuredWhatTheModelFailsOnTwice() {
        ScriptedModel model = ScriptedModel.breakingOff(FIRST_OF_TWO);

        Judgement judgement = judge(model).judge(question("nine"), TWO_STATEMENTS);

        assertThat(judgement.faithfulness())
                .isEqualTo(Measure.unmeasured("the judge's verdicts cannot be read: the connection broke"));
        assertThat(model.requests()).hasSize(4);
        assertThat(model.open()).isZero();
    }

    @Test
    void limitsTheOutputThatItReads() {
        String[] endless = new String[5_000];
        Arrays.fill(endless, "and so on ");
        ScriptedModel model = ScriptedModel.writing(endless);

        Judgement judgement = judge(model).judge(question("nine"), TWO_STATEMENTS);

        assertThat(judgement.faithfulness())
                .isEqualTo(Measure.unmeasured("the judge's verdicts cannot be read: it is too long"));
        assertThat(model.open()).isZero();
    }

    @Test
    void doesNotAskWhereTheDecisionDeterminesTheVerdict() {
        ScriptedModel model = ScriptedModel.answering("never asked");
        Answer abstained = abstained(0.1);
        EvaluationQuestion unanswerable =
                new EvaluationQuestion("q", "Who?", List.of(), null, null, List.of(), false, List.of(), List.of());
        Judge judge = judge(model);

        assertThat(judge.judge(question("nine"), abstained).correctness()).isEqualTo(Measure.of(0));
        assertThat(judge.judge(question("nine"), abstained).faithfulness())
                .isEqualTo(Measure.unmeasured("no statement was made"));
        assertThat(judge.judge(unanswerable, abstained).correctness()).isEqualTo(Measure.of(1));
        assertThat(judge.judge(question("nine"), null).correctness()).isEqualTo(Measure.of(0));
        assertThat(judge.judge(unanswerable, null).correctness()).isEqualTo(Measure.of(0));
        assertThat(judge.judge(question(), abstained).correctness())
                .isEqualTo(Measure.unmeasured("no accepted answer"));
        assertThat(model.requests()).isEmpty();
    }

    @Test
    void namesTheModelAndThePromptsForTheReport() {
        assertThat(judge(ScriptedModel.answering(HOLDS)).configuration())
                .containsEntry("judge.model", ScriptedModel.NAME)
                .hasEntrySatisfying("judge.prompt", hashes -> assertThat(hashes).matches("[0-9a-f]{12}-[0-9a-f]{12}"));
    }

    @Test
    void isAbsentWithoutAConfiguredModel() {
        Judge none = Judge.fromConfig(config(Map.of()), Optional::empty);

        assertThat(none.judge(question("nine"), TWO_STATEMENTS).faithfulness())
                .isEqualTo(Measure.unmeasured("no judge is configured"));
        assertThat(none.configuration()).isEmpty();
        assertThatThrownBy(() -> Judge.fromConfig(config(Map.of("footnote.judge.provider", "openai")), Optional::empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("footnote.judge.model");
    }

    private static Citation cite(int marker, String quote) {
        return Citation.of(
                marker, TextDocument.of("d", "News", null, "d.txt", quote), new Span(0, quote.length()), 0.5);
    }

    private static Judge judge(ScriptedModel model) {
        return new ModelJudge(model, new PromptStore(Optional::empty));
    }

    private static EvaluationQuestion question(String... answers) {
        return new EvaluationQuestion(
                "q", "When does the ferry sail?", List.of(), null, null, List.of(answers), true, List.of(), List.of());
    }

    private static JudgeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValues(settings)
                .withMapping(JudgeConfig.class)
                .build()
                .getConfigMapping(JudgeConfig.class);
    }
}
