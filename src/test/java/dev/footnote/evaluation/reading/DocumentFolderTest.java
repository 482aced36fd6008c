package dev.footnote.evaluation.reading;

import static dev.footnote.evaluation.reading.QuestionSetFixture.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.evaluation.questions.EvaluationCorpus;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFolderTest {

    private static final String QUESTION =
            "{\"id\": \"%s\", \"question\": \"Who?\", \"relevant\": [{\"document\": \"%s\", \"quote\": \"%s\"}]}";

    @TempDir
    private Path temp;

    private QuestionSetFixture folder;

    @BeforeEach
    void makeFolder() {
        folder = new QuestionSetFixture(temp);
    }

    @Test
    void isTheCorpusOfTheQuestionsBesideIt() {
        folder.write("questions.jsonl", QUESTION.formatted("1", "plans/harbour.md", "Ann **built** it."));
        folder.write("documents/plans/harbour.md", "# Harbour", "", "Ann **built** it.");

        EvaluationCorpus documents = new EvaluationCorpus.DocumentFolder(temp.resolve("documents"));
        assertThat(QuestionSetReader.read(temp).corpus()).isEqualTo(documents);
        assertThat(QuestionSetReader.read(temp.resolve("questions.jsonl")).corpus())
                .isEqualTo(documents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine.csv", "mine.jsonl"})
    void isNotTheCorpusOfAFileOfAnotherName(String name) {
        Path file = name.endsWith("csv")
                ? folder.write(name, "question", "Who?")
                : folder.write(name, "{\"id\": \"1\", \"question\": \"Who?\"}");
        folder.write("documents/private.txt", "Not meant.");

        assertThat(QuestionSetReader.read(file).corpus()).isEqualTo(new EvaluationCorpus.ConfiguredDocuments());
    }

    @Test
    void isTheCorpusOfATableNamedQuestions() {
        Path file = folder.write("questions.csv", "question,document,quote", "Who?,a.txt,Bob built it.");
        folder.write("documents/a.txt", "Ann built it.");

        assertThat(problemsOf(file))
                .containsExactly("questions.csv:2: has a quote that is not in the document 'a.txt': Bob built it.");
    }

    @Test
    void refusesACorpusFileBesideIt() {
        folder.write("questions.jsonl", QUESTION.formatted("1", "a.txt", "Ann"));
        folder.write("corpus.jsonl", "{\"id\": \"a.txt\", \"text\": \"Ann\"}");
        folder.write("documents/a.txt", "Ann");

        assertThat(problemsOf(temp))
                .containsExactly("corpus.jsonl: is beside a folder documents; a set has one or the other");
    }

    @Test
    void namesGoldDocumentsThatAreMissingOrUnreadable() {
        folder.write(
                "questions.jsonl",
                QUESTION.formatted("1", "a.txt", "Bob built it."),
                QUESTION.formatted("2", "b.txt", "Ann built it."),
                QUESTION.formatted("3", "c.bin", "Ann built it."));
        folder.write("documents/a.txt", "Ann built it.");
        folder.write("documents/c.bin", "Ann built it.");

        assertThat(problemsOf(temp))
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem)
                                .isEqualTo("questions.jsonl:1: has a quote that is not in the document 'a.txt':"
                                        + " Bob built it."),
                        problem -> assertThat(problem)
                                .isEqualTo("questions.jsonl:2: names the document 'b.txt', which is not in the folder"
                                        + " documents"),
                        problem -> assertThat(problem)
                                .startsWith("questions.jsonl:3: names the document 'c.bin', which cannot be read: its"
                                        + " format is not supported"));
    }

    @Test
    void refusesAnEmptyFolder() {
        folder.write("questions.jsonl", "{\"id\": \"1\", \"question\": \"Who?\"}");
        folder.write("documents/.hidden.txt", "Ann built it.");

        assertThat(problemsOf(temp)).containsExactly("documents: is a folder without a document that can be read");
    }
}
