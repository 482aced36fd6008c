package dev.footnote.console.evaluating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.console.FootnoteProcess;
import dev.footnote.console.FootnoteProcess.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command calibrate of the packaged application: its output, its errors and its exit codes. */
class CalibrateIT {

    private static final String SEEDS =
            Path.of("src/evaluation/seeds").toAbsolutePath().toString();
    private static final String TWINS =
            Path.of("src/evaluation/twins").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    @Test
    void writesAModelThatTheNextAnswersUse() throws IOException {
        Path out = folder.resolve("my.properties");

        Run run = calibrate(SEEDS, "--out", out.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("seeds, fitted to it too: questions 82, ")
                .contains("seeds, fitted to the others: unmeasured\n")
                .endsWith("weights in " + out + "\n")
                .doesNotContain("NaN");
        assertThat(out)
                .content()
                .contains("# seeds: 82 questions\n", "score.words=", "threshold.0.00=0.0000\n", "threshold.1.00=");
        Run asked = footnote()
                .property("footnote.answering.model", out.toString())
                .property("footnote.answering.precision", "0")
                .run("ask", "Which agreements were signed in August 2024?");
        assertThat(asked.code()).as(asked.err()).isZero();
        assertThat(asked.out()).contains("Security of Supplies");
    }

    @Test
    void usesTheQuestionsOfOneSetWithTheDocumentsOfAnother() throws IOException {
        Path out = folder.resolve("my.properties");

        Run run = calibrate(TWINS, SEEDS + "@" + TWINS, "--out", out.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("seeds asked of twins, fitted to it too: questions 82, answer among the candidates 0, ")
                .contains("twins, fitted to the others: unmeasured\n");
        assertThat(out).content().contains("# seeds asked of twins: 82 questions\n");
    }

    @Test
    void refusesAnInvalidSetAndWritesNothing() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"id\": \"1\"}\n");

        Run run = calibrate(
                SEEDS, broken.toString(), "--out", folder.resolve("out").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("broken.jsonl:1: has no 'question'", "nothing was fitted")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void refusesASetWithoutExpectedAnswers() throws IOException {
        Path silent =
                Files.writeString(folder.resolve("silent.jsonl"), "{\"id\": \"1\", \"question\": \"Who sails?\"}\n");

        Run run = calibrate(silent.toString(), "--out", folder.resolve("out").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no question of " + silent).doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void reportsInOneLineThatNothingCanBeFitted() throws IOException {
        Path out = Files.writeString(folder.resolve("out"), "as before");

        Run run = calibrate(SEEDS + "@" + TWINS, "--out", out.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.startsWith("nothing can be fitted")))
                .hasSize(1);
        assertThat(run.err()).doesNotContain("\tat ", "footnote failed");
        assertThat(out).hasContent("as before");
    }

    @ParameterizedTest
    @CsvSource({"., is a folder", "none/my.properties, is in a folder that does not exist"})
    void reportsAnUnwritableFileBeforeAskingAnyQuestion(String name, String problem) {
        Path out = folder.resolve(name);

        Run run = calibrate(SEEDS, "--out", out.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).containsExactly("--out %s %s; nothing was fitted".formatted(out, problem));
        assertThat(run.out()).isEmpty();
    }

    @Test
    void reportsAnUnusableConfiguredModelInOneLine() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.properties"));

        Run run = footnote()
                .property("footnote.answering.model", empty.toString())
                .run("ask", "Who signed?");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly("footnote.answering.model: %s cannot be used: no signal has a weight in score.*"
                        .formatted(empty));
    }

    @Test
    void refusesAPrecisionOutOfRange() {
        Run run = footnote().property("footnote.answering.precision", "1.5").run("ask", "Who signed?");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("footnote.answering.precision");
    }

    private Run calibrate(String... arguments) {
        List<String> all = new ArrayList<>(List.of("calibrate"));
        all.addAll(List.of(arguments));
        return footnote().run(all.toArray(String[]::new));
    }

    private FootnoteProcess footnote() {
        return new FootnoteProcess(folder)
                .environment(
                        "FOOTNOTE_SEEDS_DIRECTORY",
                        Path.of("seeds").toAbsolutePath().toString());
    }
}
