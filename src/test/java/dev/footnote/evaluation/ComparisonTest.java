package dev.footnote.evaluation;

import static dev.footnote.evaluation.metrics.MetricAnswerFixtures.abstained;
import static dev.footnote.evaluation.metrics.MetricAnswerFixtures.answered;
import static dev.footnote.evaluation.metrics.MetricAnswerFixtures.cite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Statement;
import dev.footnote.evaluation.metrics.LexicalSupportChecker;
import dev.footnote.evaluation.metrics.MetricAnswerFixtures;
import dev.footnote.evaluation.metrics.Outcome;
import dev.footnote.evaluation.questions.EvaluationCorpus;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.report.Comparison;
import dev.footnote.evaluation.report.JUnitXml;
import dev.footnote.evaluation.report.ReportReader;
import dev.footnote.evaluation.report.Requirement;
import dev.footnote.evaluation.report.SummaryTable;
import dev.footnote.evaluation.statistics.Bootstrap;
import dev.footnote.evaluation.statistics.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Output computed from finished reports: comparison, JUnit XML, the table on the terminal. */
class ComparisonTest {

    private static final String QUOTE = "Ann signed the pact in May.";

    @TempDir
    private Path folder;

    private Evaluation.Result run(String name, int from, int to, Function<String, Answer> answers) {
        return run(
                name,
                IntStream.range(from, to).mapToObj(ComparisonTest::question).toList(),
                answers);
    }

    private Evaluation.Result run(String name, List<EvaluationQuestion> questions, Function<String, Answer> answers) {
        Evaluation.Settings settings =
                new Evaluation.Settings(2, new LexicalSupportChecker(), null, new Bootstrap(1, 1_000), Map.of());
        return new Evaluation(new FakeEvaluationClient(answers), settings, Clock.systemUTC())
                .run(
                        new QuestionSet(
                                "pacts", Path.of("pacts"), questions, new EvaluationCorpus.ConfiguredDocuments()),
                        QuestionSelection.ALL,
                        folder.resolve(name),
                        EvaluationListener.NONE);
    }

    private static EvaluationQuestion question(int i) {
        return new EvaluationQuestion(
                "q" + i, "Who, <%d>?".formatted(i), List.of(), null, null, List.of("Ann"), true, List.of(), List.of());
    }

    private static Answer right() {
        return answered(0.9, List.of(new Statement(QUOTE, List.of(1))), cite(1, QUOTE));
    }

    private static Answer wrong() {
        return answered(0.6, List.of(new Statement("Bob \u0000 slept.", List.of(1))), cite(1, "Bob slept."));
    }

    private static boolean isEven(String question) {
        return Integer.parseInt(question.replaceAll("\\D", "")) % 2 == 0;
    }

    @Test
    void showsFixedAndBrokenQuestionsWithBothAnswers() {
        Path before = run("before", 0, 40, question -> isEven(question) ? right() : abstained(0.2))
                .report();
        Path after = run("after", 0, 41, question -> question.contains("<4>") ? wrong() : right())
                .report();

        Comparison comparison = Comparison.of(before, after, new Bootstrap(1, 1_000));

        assertThat(comparison.paired()).isEqualTo(40);
        assertThat(comparison.onlyAfter()).isEqualTo(1);
        assertThat(comparison.fixed()).hasSize(20);
        assertThat(comparison.broken()).singleElement().satisfies(flip -> {
            assertThat(flip.id()).isEqualTo("q4");
            assertThat(flip.before()).isEqualTo(new Comparison.Side(Outcome.RIGHT_ANSWER, QUOTE + " [1]"));
            assertThat(flip.after().outcome()).isEqualTo(Outcome.WRONG_ANSWER);
        });
        assertThat(comparison.changes())
                .filteredOn(change -> change.metric().equals("right"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isEqualTo(Measure.of(0.5));
                    assertThat(change.after()).isEqualTo(Measure.of(0.975));
                    assertThat(change.difference().pValue()).isLessThan(0.01);
                });
    }

    @Test
    void reportsNoChangeBetweenARunAndItself() {
        Path report = run("same", 0, 10, question -> isEven(question) ? right() : wrong())
                .report();

        Comparison comparison = Comparison.of(report, report, new Bootstrap(1, 1_000));

        assertThat(comparison.fixed()).isEmpty();
        assertThat(comparison.broken()).isEmpty();
        assertThat(comparison.changes()).isNotEmpty().allSatisfy(change -> {
            assertThat(change.difference().change()).isZero();
            assertThat(change.difference().pValue()).isEqualTo(1);
        });
    }

    @Test
    void refusesAFileThatIsNotAReport() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"form\": \"footnote-evaluation/99\"}");
        Path cut = Files.writeString(folder.resolve("cut.json"), "{\"form\": \"footnote-evaluation/1\", \"run\": {");

        assertThatThrownBy(() -> ReportReader.read(other, result -> {}))
                .isInstanceOf(ReportReader.UnreadableReportException.class)
                .hasMessageContaining("footnote-evaluation/99");
        assertThatThrownBy(() -> ReportReader.read(cut, result -> {}))
                .isInstanceOf(ReportReader.UnreadableReportException.class);
    }

    @Test
    void showsQuestionsAndRequirementsAsTests() throws Exception {
        Evaluation.Result result = run("junit", 0, 4, question -> {
            if (question.contains("<3>")) {
                throw new QuestionFailedException("status 500", null);
            }
            return question.contains("<2>") ? wrong() : right();
        });
        Path file = folder.resolve("junit.xml");

        JUnitXml.write(result.report(), List.of(Requirement.parse("right>=0.9").check(result.summary())), file);

        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("5");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("failure").item(1).getTextContent())
                .contains("question: Who, <2>?", "wanted: Ann", "answer: Bob \uFFFD slept. [1]");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(5);
    }

    @Test
    void namesMissingAndForbiddenStringsInAFailure() throws IOException {
        EvaluationQuestion question = MetricAnswerFixtures.requiring(
                List.of(List.of("May", "5th month"), List.of("June", "July")), List.of("Ann"));
        Evaluation.Result result = run("must", List.of(question), any -> right());
        Path file = folder.resolve("junit.xml");

        JUnitXml.write(result.report(), List.of(), file);

        assertThat(file)
                .content()
                .contains("wanted: May | 5th month; June | July", "missing: June | July\nforbidden: Ann")
                .doesNotContain("missing: May");
    }

    @Test
    void readsAnOldReportWithoutRequiredStrings() throws IOException {
        Path report = run("earlier", 0, 1, question -> right()).report();
        String now = Files.readString(report);
        Files.writeString(report, now.replace("\"must\":[],\"mustNot\":[],", ""));

        List<EvaluationQuestion> questions = new ArrayList<>();
        ReportReader.read(report, result -> questions.add(result.question()));

        assertThat(report).content().doesNotContain("must").isNotEqualTo(now);
        assertThat(questions).containsExactly(question(0));
    }

    @Test
    void printsEachFigureWithItsInterval() {
        Evaluation.Result result = run("table", 0, 20, question -> isEven(question) ? right() : abstained(0.2));

        String table = SummaryTable.of(result.run(), result.summary());

        assertThat(table)
                .startsWith("pacts: 20 questions, asked of a fake")
                .contains("right answer 10, wrong refusal 10")
                .containsPattern("right +0\\.5000 +0\\.\\d{4} to 0\\.\\d{4} +20")
                .doesNotContain("similarity", "auroc", "NaN");
    }
}
