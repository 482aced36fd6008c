package dev.footnote.evaluation.reading;

import static dev.footnote.evaluation.reading.QuestionSetFixture.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.questions.QuestionSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableSetReaderTest {

    @TempDir
    private Path temp;

    private QuestionSetFixture folder;

    @BeforeEach
    void makeFolder() {
        folder = new QuestionSetFixture(temp);
    }

    @Test
    void readsAllColumnsOfATable() {
        Path file = folder.write(
                "set.csv",
                "\uFEFFID,Question,Answer,answer,answerable,document,quote,tags,asOf",
                "q1,\"Who, then?\",Ann|Ann B.,a\\|b,,d,\"Ann said \"\"no\"\"\",x|y,2024-11-22",
                ",When?,,,no,,,,");

        QuestionSet set = QuestionSetReader.read(file);

        EvaluationQuestion first = set.questions().get(0);
        assertThat(first.question()).isEqualTo("Who, then?");
        assertThat(first.answers()).containsExactly("Ann", "Ann B.", "a|b");
        assertThat(first.relevant()).containsExactly(new GoldPassage("d", "Ann said \"no\""));
        assertThat(first.tags()).containsExactly("x", "y");
        assertThat(first.asOf()).hasToString("2024-11-22");
        assertThat(set.questions().get(1).id()).isEqualTo("row-2");
        assertThat(set.questions().get(1).answerable()).isFalse();
    }

    @Test
    void readsAGroupOfRequiredStringsFromEachCell() {
        Path file = folder.write(
                "set.csv", "question,must,must,mustNot", "What?,EUR 12|12 euros,monthly|a\\|b,10|11", "Who?,,Ann,");

        QuestionSet set = QuestionSetReader.read(file);

        EvaluationQuestion first = set.questions().get(0);
        assertThat(first.must()).containsExactly(List.of("EUR 12", "12 euros"), List.of("monthly", "a|b"));
        assertThat(first.mustNot()).containsExactly("10", "11");
        assertThat(set.questions().get(1).must()).containsExactly(List.of("Ann"));
    }

    @ParameterizedTest
    @CsvSource({"set.tsv, '\t'", "set.csv, ';'", "set.csv, ','"})
    void detectsTheDelimiter(String name, String delimiter) {
        Path file = folder.write(name, "question" + delimiter + "answer", "Who?" + delimiter + "Ann");

        assertThat(QuestionSetReader.read(file).questions().get(0).answers()).containsExactly("Ann");
    }

    @Test
    void namesTheLineOnWhichARowBegins() {
        Path file = folder.write("set.csv", "id,question,answerable", "1,\"two", "lines?\",", "2,,", "3,Who?,maybe");

        assertThat(problemsOf(file))
                .containsExactly(
                        "set.csv:4: has no question", "set.csv:5: 'answerable' is neither true nor false: maybe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            question,anwser   ~ Who?,x       ~ set.csv:1: has an unknown column 'anwser'
            answer            ~ x            ~ set.csv:1: has no column 'question'
            question,question ~ Who?,Who?    ~ set.csv:1: has two columns 'question'
            question,answerable,answer ~ Who?,no,x ~ set.csv:2: is unanswerable but has answers
            question,answerable,must ~ Who?,no,x   ~ set.csv:2: is unanswerable but has 'must' or 'mustNot'
            question,must     ~ Who?,x|**    ~ set.csv:2: has the string '**' in 'must' or 'mustNot'
            question,asOf     ~ Who?,May     ~ set.csv:2: 'asOf' is not a date
            question,quote    ~ Who?,x       ~ set.csv:2: has a quote without a document
            question          ~ Who?,x       ~ set.csv:2: has 2 cells, the header has 1
            question          ~ "Who?        ~ set.csv:2: is not a row of the table: (startline 2) EOF
            """)
    void refusesATableWithAnError(String header, String row, String problem) {
        Path file = folder.write("set.csv", header, row);

        assertThat(problemsOf(file)).singleElement().asString().startsWith(problem);
    }

    @Test
    void refusesATableThatIsNotUtf8() {
        byte[] latin = "question\nWho?\nCafé?".getBytes(StandardCharsets.ISO_8859_1);
        Path file = folder.writeBytes("set.csv", latin);

        assertThat(problemsOf(file)).containsExactly("set.csv:3: is not UTF-8");
    }

    @Test
    void comparesQuotesWithTheCorpusBesideTheTable() {
        folder.write("corpus.jsonl", "{\"id\": \"d\", \"text\": \"Ann signed it.\"}");
        Path file = folder.write("set.csv", "question,document,quote", "Who?,d,Bob signed");

        assertThat(problemsOf(file))
                .containsExactly("set.csv:2: has a quote that is not in the document 'd': Bob signed");
    }
}
