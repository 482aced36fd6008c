package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that name a period and nothing else. */
class PeriodOnlyQuestionsTest {

    private static final String REPORT = "The director of the harbour is Maria Keller. In May 2022 the supply"
            + " arrangement was signed. It holds for ten years. The crane was repaired in July 2022.";

    @TempDir
    private Path folder;

    @Test
    void answersWithTheSentencesOfThePeriodOnly() throws IOException {
        Answer answer = ask("What happened in May 2022?");

        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.text()).contains("arrangement was signed").doesNotContain("Keller", "crane");
    }

    @Test
    void abstainsIfNothingIsDatedInThePeriod() throws IOException {
        Answer answer = ask("What happened in March 2020?");

        assertThat(answer.decision()).isEqualTo(Decision.ABSTAINED);
    }

    private Answer ask(String question) throws IOException {
        Files.writeString(folder.resolve("report.txt"), REPORT);
        try (Engine engine = Engines.ingested(folder)) {
            return Engines.ask(engine, question);
        }
    }
}
