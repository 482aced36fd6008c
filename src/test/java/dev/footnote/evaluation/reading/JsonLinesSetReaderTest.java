package dev.footnote.evaluation.reading;

import static dev.footnote.evaluation.reading.QuestionSetFixture.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.conversation.Turn;
import dev.footnote.evaluation.questions.EvaluationCorpus;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.questions.QuestionSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesSetReaderTest {

    @TempDir
    private Path temp;

    private QuestionSetFixture folder;

    @BeforeEach
    void makeFolder() {
        folder = new QuestionSetFixture(temp);
    }

    @Test
    void readsEveryFieldOfAQuestion() {
        folder.write("corpus.jsonl", "{\"id\": \"d\", \"title\": \"\", \"text\": \"Ann signed it in May.\"}");
        folder.write("questions.jsonl", """
                {"id": "q1", "question": "When did she?", "history": [{"role": "user", "text": "Who is Ann?"}, {"role": "assistant", "text": "A minister."}], \
                "rewrite": "When did Ann sign?", "asOf": "2024-11-22", "answers": ["May", "in May"], "answerable": true, "must": [["May", "5th month"], ["2024"]], "mustNot": ["June"], \
                "relevant": [{"document": "d", "quote": "signed it"}], "tags": ["time"]}""");

        QuestionSet set = QuestionSetReader.read(temp);

        assertThat(set.questions()).singleElement().satisfies(question -> {
            assertThat(question.history())
                    .containsExactly(
                            new Turn(Turn.Role.USER, "Who is Ann?"), new Turn(Turn.Role.ASSISTANT, "A minister."));
            assertThat(question.rewrite()).isEqualTo("When did Ann sign?");
            assertThat(question.asOf()).isEqualTo(LocalDate.of(2024, 11, 22));
            assertThat(question.answers()).containsExactly("May", "in May");
            assertThat(question.must()).containsExactly(List.of("May", "5th month"), List.of("2024"));
            assertThat(question.mustNot()).containsExactly("June");
            assertThat(question.relevant()).containsExactly(new GoldPassage("d", "signed it"));
            assertThat(question.tags()).containsExactly("time");
        });
        assertThat(set.corpus()).isEqualTo(new EvaluationCorpus.JsonLinesFile(temp.resolve("corpus.jsonl")));
    }

    @Test
    void requiresOnlyIdAndQuestion() {
        Path file = folder.write("mine.jsonl", "{\"id\": \"1\", \"question\": \"Who?\"}", "");

        QuestionSet set = QuestionSetReader.read(file);

        assertThat(set.name()).isEqualTo("mine");
        assertThat(set.questions().get(0).answerable()).isTrue();
        assertThat(set.corpus()).isEqualTo(new EvaluationCorpus.ConfiguredDocuments());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {"id":"1"}                                             ~ has no 'question'
            {"question":"Who?"}                                    ~ has no 'id'
            {"id":"","question":"Who?"}                            ~ has an empty 'id'
            {"id":7,"question":"Who?"}                             ~ 'id' is not a string
            {"id":"1","question":"Who?","anwers":["x"]}            ~ unknown field 'anwers'
            {"id":"1","question":"Who?","answers":"x"}             ~ 'answers' is not a list
            {"id":"1","question":"Who?","answers":["x",2]}         ~ 'answers' is not a list of strings
            {"id":"1","question":"Who?","answerable":"no"}         ~ 'answerable' is not true or false
            {"id":"1","question":"Who?","answerable":false,"answers":["x"]} ~ unanswerable but has answers
            {"id":"1","question":"Who?","must":"x"}                ~ 'must' is not a list
            {"id":"1","question":"Who?","must":["x"]}              ~ 'must' is not a list of lists of strings
            {"id":"1","question":"Who?","must":[[]]}               ~ 'must' is not a list of lists of strings
            {"id":"1","question":"Who?","must":[["x",2]]}          ~ 'must' is not a list of lists of strings
            {"id":"1","question":"Who?","must":[["x",""]]}         ~ 'must' is not a list of lists of strings
            {"id":"1","question":"Who?","must":[["x","**"]]}       ~ has the string '**' in 'must' or 'mustNot'
            {"id":"1","question":"Who?","mustNot":[["x"]]}         ~ 'mustNot' is not a list of strings
            {"id":"1","question":"Who?","mustNot":[""]}            ~ 'mustNot' is not a list of strings
            {"id":"1","question":"Who?","answerable":false,"must":[["x"]]} ~ unanswerable but has 'must' or 'mustNot'
            {"id":"1","question":"Who?","answerable":false,"mustNot":["x"]} ~ unanswerable but has 'must' or 'mustNot'
            {"id":"1","question":"Who?","asOf":"May"}              ~ 'asOf' is not a date
            {"id":"1","question":"Who?","relevant":["d"]}          ~ 'relevant' is not a list of objects
            {"id":"1","question":"Who?","relevant":[{"quote":"x"}]} ~ has no 'relevant[0].document'
            {"id":"1","question":"Who?","relevant":[{"document":"d","page":1}]} ~ unknown field 'relevant[0].page'
            {"id":"1","question":"Who?","history":[{"role":"bot","text":"x"}]} ~ 'history[0].role' is neither
            {"id":"1","question":"Who?","id":"2"}                  ~ Duplicate field 'id'
            {"id":"1","question":"Who?"                            ~ is not JSON
            {"id":"1","question":"Who?"} {}                        ~ is not JSON
            ["1","Who?"]                                           ~ is not a JSON object
            """)
    void refusesALineWithAnError(String line, String problem) {
        Path file = folder.write("questions.jsonl", "{\"id\": \"0\", \"question\": \"Right?\"}", line);

        assertThat(problemsOf(file))
                .singleElement()
                .asString()
                .startsWith("questions.jsonl:2: ")
                .contains(problem);
    }

    @Test
    void namesTheLineOfAnErrorAndOfADuplicateInALongSet() {
        String[] lines = IntStream.rangeClosed(1, 10_000)
                .mapToObj("{\"id\": \"q%1$d\", \"question\": \"Question %1$d?\"}"::formatted)
                .toArray(String[]::new);
        lines[6_999] = "{\"id\": \"q7000\", \"question\": }";
        lines[8_999] = lines[0];
        Path file = folder.write("questions.jsonl", lines);

        assertThat(problemsOf(file))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).startsWith("questions.jsonl:7000: is not JSON: column"))
                .contains("questions.jsonl:9000: repeats the id 'q1' of 1");
    }

    @Test
    void listsAllErrorsUpToTheBound() {
        Path file = folder.write("questions.jsonl", linesWithoutQuestion(QuestionSetProblems.BOUND));

        assertThat(problemsOf(file))
                .hasSize(QuestionSetProblems.BOUND)
                .allSatisfy(problem -> assertThat(problem).contains("question"));
    }

    @Test
    void stopsReadingAtTheFirstErrorBeyondTheBound() {
        Path file = folder.write("questions.jsonl", linesWithoutQuestion(QuestionSetProblems.BOUND + 1));

        assertThat(problemsOf(file))
                .hasSize(QuestionSetProblems.BOUND + 1)
                .last()
                .asString()
                .contains("the rest is not read");
    }

    private static String[] linesWithoutQuestion(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\": \"" + i + "\"}")
                .toArray(String[]::new);
    }

    @Test
    void toleratesAHiddenByteOrderMarkAndCarriageReturns() {
        Path file = folder.write("questions.jsonl", "\uFEFF{\"id\": \"1\", \"question\": \"Café?\"}\r", "\r", "");

        assertThat(QuestionSetReader.read(file).questions())
                .extracting(EvaluationQuestion::question)
                .containsExactly("Café?");
    }

    @Test
    void refusesALineThatIsNotUtf8() {
        byte[] latin = "{\"id\": \"1\", \"question\": \"Who?\"}\n{\"id\": \"2\", \"question\": \"Café?\"}"
                .getBytes(StandardCharsets.ISO_8859_1);
        Path file = folder.writeBytes("questions.jsonl", latin);

        assertThat(problemsOf(file)).contains("questions.jsonl:2: is not UTF-8");
    }

    @Test
    void refusesAnEmptySet() {
        Path file = folder.write("questions.jsonl", "", " ");

        assertThat(problemsOf(file)).containsExactly("questions.jsonl: has no question");
    }

    @Test
    void refusesAQuoteOrDocumentThatIsNotInTheCorpus() {
        folder.write("corpus.jsonl", "{\"id\": \"d\", \"text\": \"Ann signed it.\"}");
        folder.write(
                "questions.jsonl",
                "{\"id\": \"1\", \"question\": \"Who?\", \"relevant\": [{\"document\": \"d\", \"quote\": \"Ann signed it.\"}]}",
                "{\"id\": \"2\", \"question\": \"Who?\", \"relevant\": [{\"document\": \"d\", \"quote\": \"ann signed\"}]}",
                "{\"id\": \"3\", \"question\": \"Who?\", \"relevant\": [{\"document\": \"e\"}]}");

        assertThat(problemsOf(temp))
                .containsExactlyInAnyOrder(
                        "questions.jsonl:2: has a quote that is not in the document 'd': ann signed",
                        "questions.jsonl:3: names the document 'e', which is not in the corpus");
    }

    @Test
    void namesMissingFiles() {
        Path nowhere = temp.resolve("nowhere");

        assertThatThrownBy(() -> QuestionSetReader.read(nowhere))
                .isInstanceOf(InvalidQuestionSetException.class)
                .hasMessageContaining("does not exist");
        assertThat(problemsOf(temp)).singleElement().asString().contains("neither questions.jsonl nor queries.jsonl");
        assertThat(problemsOf(folder.write("set.xlsx", "x")))
                .singleElement()
                .asString()
                .contains("file extension");
    }
}
