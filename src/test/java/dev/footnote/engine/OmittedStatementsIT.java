package dev.footnote.engine;

import static dev.footnote.engine.ScriptedProvider.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer from which a statement was omitted carries a notice. */
class OmittedStatementsIT {

    private static final String SUPPORTED = "The Security of Supplies Agreement (SOSA) was signed in August 2024 [21].";

    @AutoClose
    private final ScriptedModelEngine model = ScriptedModelEngine.overNews();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. " + SUPPORTED + "\n2. Turn the red lever twice [21].\nSTATUS: COMPLETE",
                SUPPORTED + " It was worth 300 million dollars [21].\nSTATUS: COMPLETE",
                "It was raining [21]. " + SUPPORTED
            })
    void reportsThatAStatementWasOmitted(String written) {
        Answer answer = model.ask(saying(written));

        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.notices()).containsExactly(Notice.MODEL_PARTLY_UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SUPPORTED + "\nSTATUS: COMPLETE",
                "Here is what I found:\n" + SUPPORTED,
                "A list in brief:\n" + SUPPORTED,
                "Sure! " + SUPPORTED + " I hope that helps. Let me know if you need anything else.",
                SUPPORTED + "\n" + SUPPORTED
            })
    void reportsNothingIfOnlyARemarkOrARepetitionIsOmitted(String written) {
        Answer answer = model.ask(saying(written));

        assertThat(answer.statements()).hasSize(1);
        assertThat(answer.notices()).isEmpty();
    }

    @Test
    void reportsNothingIfUnsupportedStatementsAreKeptAndMarked() {
        Answer answer =
                model.ask(saying(SUPPORTED + " It was raining [21]."), Map.of("footnote.llm.unsupported", "lenient"));

        assertThat(answer.notices()).isEmpty();
    }

    @Test
    void reportsOmittedStatementsBesideAFailureOfTheModel() {
        Answer answer = model.ask(wire -> {
            wire.begin();
            wire.say("It was raining [21]. " + SUPPORTED + " It");
        });

        assertThat(answer.notices())
                .containsExactlyInAnyOrder(Notice.MODEL_PARTLY_UNSUPPORTED, Notice.MODEL_UNAVAILABLE);
    }
}
