package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refusals name whom to ask. */
class ContactsTest {

    /** Nothing is sure enough to be an answer, unless a test says otherwise. */
    private static final Map<String, String> CONTACTS = Map.of(
            "footnote.answering.precision", "1",
            "footnote.answering.possible-precision", "1",
            "footnote.answering.contact", "the office",
            "footnote.answering.contacts.\"hr\"", "HR desk, hr@example.com",
            "footnote.answering.contacts.\"hr/leave/\"", "leave desk");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTheDocuments() throws IOException {
        Files.createDirectories(folder.resolve("hr/leave"));
        Files.writeString(folder.resolve("hr/pay.md"), "Salaries are paid on the last working day of the month.");
        Files.writeString(folder.resolve("hr/leave/sick.md"), "A sick note is due on the fourth day of an illness.");
        Files.writeString(folder.resolve("hrx.md"), "The lighthouse lamp is painted red every spring.");
    }

    @Test
    void namesTheContactOfTheInnermostFolderOfTheNearestPassage() {
        assertContact("Who audits how salaries are paid abroad?", "HR desk, hr@example.com");
        assertContact("Who is the doctor that signs the sick note?", "leave desk");
        assertContact("Who painted the lighthouse lamp blue in 1850?", "the office");
    }

    private void assertContact(String question, String contact) {
        try (Engine engine = ask(CONTACTS)) {
            Answer answer = Engines.ask(engine, question);

            assertThat(answer.decision()).isEqualTo(Decision.ABSTAINED);
            assertThat(answer.contact()).isEqualTo(contact);
            assertThat(answer.text()).endsWith(" Contact: " + contact);
        }
    }

    @Test
    void namesNobodyInAnAnswerOrWithoutASetting() {
        try (Engine engine = ask(Map.of("footnote.answering.contact", "the office"));
                Engine silent = ask(
                        Map.of("footnote.answering.precision", "1", "footnote.answering.possible-precision", "1"))) {
            Answer answer = Engines.ask(engine, "When are salaries paid?");
            Answer refusal = Engines.ask(silent, "Who painted the lighthouse lamp blue in 1850?");

            assertThat(answer.decision()).isNotEqualTo(Decision.ABSTAINED);
            assertThat(answer.contact()).isNull();
            assertThat(refusal.contact()).isNull();
            assertThat(refusal.text()).doesNotContain("Contact");
        }
    }

    private Engine ask(Map<String, String> settings) {
        Engine engine = Engines.over(folder, settings);
        engine.ingest((done, total) -> {});
        return engine;
    }
}
