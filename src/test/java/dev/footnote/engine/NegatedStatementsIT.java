package dev.footnote.engine;

import static dev.footnote.engine.ScriptedProvider.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated statements with a dropped or added negation contradict their passage. */
class NegatedStatementsIT {

    @TempDir
    private Path folder;

    private final ScriptedProvider provider = new ScriptedProvider(saying(""));

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                folder.resolve("pact.txt"),
                "In July, Ruritania did not sign the grain pact. In August, Ruritania signed the fish pact. "
                        + "The delegates stayed in the harbour hotel for three days.");
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ruritania signed the grain pact in July [21].",
                "In July, the grain pact was signed by Ruritania [21].",
                "Ruritania did not sign the fish pact in August [21].",
                "The delegates never stayed in the harbour hotel for three days [21]."
            })
    void refusesADroppedOrAddedNegation(String contrary) {
        Answer answer = ask(contrary);

        assertThat(answer.answeredBy()).as(answer.text()).isEqualTo(AnsweredBy.EXTRACTIVE);
        assertThat(answer.notices()).containsExactly(Notice.MODEL_UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ruritania did not sign the grain pact in July [21].",
                "The grain pact was not signed by Ruritania in July [21].",
                "In July, Ruritania didn't sign the grain pact [21]."
            })
    void acceptsANegationOfThePassage(String same) {
        Answer answer = ask(same);

        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(answer.citations())
                .extracting(Citation::quote)
                .first()
                .asString()
                .contains("did not sign the grain pact");
    }

    @Test
    void quotesTheSentenceThatAgreesAndNotTheOneThatContradicts() {
        Answer answer = ask("Ruritania signed the fish pact in August [21].");

        assertThat(answer.citations())
                .extracting(Citation::quote)
                .containsExactly("In August, Ruritania signed the fish pact.");
    }

    private Answer ask(String written) {
        provider.play(saying(written));
        try (Engine engine = Engines.over(folder, provider.settings())) {
            engine.ingest((done, total) -> {});
            return Engines.ask(engine, "Which pact did Ruritania sign?");
        }
    }
}
