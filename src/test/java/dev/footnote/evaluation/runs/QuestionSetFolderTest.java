package dev.footnote.evaluation.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionSetFolderTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        for (String name : new String[] {"sets/seeds", "sets/more/deep", "outside"}) {
            Path set = Files.createDirectories(folder.resolve(name));
            Files.writeString(set.resolve("questions.jsonl"), "{}");
        }
        Files.writeString(folder.resolve("sets/table.csv"), "question,answer");
    }

    private QuestionSetFolder sets() {
        return new QuestionSetFolder(folder.resolve("sets"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeds", "more/deep", "table.csv", "seeds/questions.jsonl"})
    void findsASetInTheFolder(String name) throws IOException {
        assertThat(sets().find(name))
                .isEqualTo(folder.toRealPath().resolve("sets").resolve(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../outside",
                "seeds/../../outside",
                "seeds/..",
                "./seeds",
                "/etc/passwd",
                "/",
                "seeds//questions.jsonl",
                "seeds/",
                "..\\outside",
                "seeds\0",
                "none"
            })
    void findsNothingUnderOtherNames(String name) {
        assertThatThrownBy(() -> sets().find(name)).isInstanceOf(UnknownQuestionSetException.class);
    }

    @Test
    void followsNoLinkOutsideTheFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("sets/link"), folder.resolve("outside"));
        Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("sets/half")).resolve("questions.jsonl"),
                folder.resolve("outside/questions.jsonl"));
        Files.createSymbolicLink(folder.resolve("sets/corpus.jsonl"), folder.resolve("outside/questions.jsonl"));

        for (String name : new String[] {"link", "link/questions.jsonl", "half", "half/questions.jsonl", "table.csv"}) {
            assertThatThrownBy(() -> sets().find(name)).as(name).isInstanceOf(UnknownQuestionSetException.class);
        }
    }

    @Test
    void followsNoLinkToDocumentsOutsideTheFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("sets/seeds/documents"), folder.resolve("outside"));

        for (String name : new String[] {"seeds", "seeds/questions.jsonl"}) {
            assertThatThrownBy(() -> sets().find(name)).as(name).isInstanceOf(UnknownQuestionSetException.class);
        }
    }

    @Test
    void findsASetWithDocumentsInTheFolder() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("sets/seeds/documents/plans"))
                        .resolve("a.txt"),
                "Ann.");

        assertThat(sets().find("seeds")).isDirectory();
        assertThat(sets().find("seeds/questions.jsonl")).isRegularFile();
    }

    @Test
    void followsALinkWithinTheFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("sets/alias"), folder.resolve("sets/seeds"));

        assertThat(sets().find("alias")).isDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "mine.csv, mine.csv",
        "../../etc/passwd.jsonl, passwd.jsonl",
        "C:\\sets\\mine.json, mine.json",
        "..., questions.jsonl",
        "'', questions.jsonl",
        ".hidden.tsv, hidden.tsv",
        "corpus.jsonl, questions.jsonl",
        "'my set.jsonl', my_set.jsonl"
    })
    void sanitizesTheNameOfAnUpload(String sent, String kept) {
        assertThat(new QuestionSetUpload(sent, Path.of("q"), null).name()).isEqualTo(kept);
    }
}
