package dev.footnote.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.evaluation.QuestionSelection;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.report.Comparison;
import dev.footnote.evaluation.report.QuestionResult;
import dev.footnote.evaluation.report.ReportReader;
import dev.footnote.evaluation.report.ReportWriter;
import dev.footnote.evaluation.statistics.Bootstrap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private String page(Path report) throws IOException {
        Path html = folder.resolve("report.html");
        HtmlReport.write(report, html);
        return Files.readString(html);
    }

    private static List<String> scripts(String page) {
        return SCRIPT.matcher(page).results().map(result -> result.group(1)).toList();
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Test
    void escapesAllTexts() throws IOException {
        String page = page(ReportFixtures.write(folder, 0.4));

        assertThat(page)
                .doesNotContain("<script>window.ran")
                .doesNotContain("<img")
                .doesNotContain("seeds <i>");
        assertThat(page).contains("seeds &lt;i&gt;", "\\u003c/script>\\u003cscript>window.ran", "{run.set}");
        assertThat(scripts(page)).hasSize(3);
    }

    @Test
    void allowsItsOwnScriptsAndStyleOnly() throws IOException, NoSuchAlgorithmException {
        String page = page(ReportFixtures.write(folder, 0.4));

        String policy = page.substring(page.indexOf("default-src 'none'"), page.indexOf("form-action"));
        assertThat(policy).doesNotContain("unsafe");
        for (String script : scripts(page)) {
            assertThat(policy).contains(hash(script));
        }
        assertThat(policy).contains(hash(page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"))));
    }

    @Test
    void refersToNoExternalResource() throws IOException {
        String page = page(ReportFixtures.write(folder, 0.4));

        assertThat(page)
                .doesNotContain("sourceMappingURL")
                .doesNotContain("<link")
                .doesNotContain(" src=\"");
        assertThat(page).doesNotContainPattern("href=\"[^#]");
    }

    @Test
    void showsTheFiguresOfTheReport() throws IOException {
        Path report = ReportFixtures.write(folder, 0.4);

        String page = page(report);

        ReportReader.ReportEnvelope reportEnvelope = ReportReader.read(report, result -> {});
        MetricTables tables = new MetricTables(Objects.requireNonNull(reportEnvelope.summary()));
        assertThat(tables.headlines()).extracting(MetricView::metric).contains("right", "ndcg@10", "auroc");
        assertThat(tables.headlines())
                .allSatisfy(figure -> assertThat(page).contains(figure.value(), figure.interval()));
        assertThat(tables.tags())
                .extracting(MetricTables.Tag::name)
                .contains("fact", "wrong_period", ReportFixtures.HOSTILE);
    }

    @Test
    void showsWhatChangedSinceAnotherRun() throws IOException {
        Path before = ReportFixtures.write(folder.resolve("before"), 0.8);
        Path after = ReportFixtures.write(folder.resolve("after"), 0.3);
        Comparison comparison = Comparison.of(before, after, new Bootstrap(1, 200));
        Path html = folder.resolve("report.html");

        HtmlReport.writeCompared(after, html, comparison);

        assertThat(comparison.fixed()).isNotEmpty();
        assertThat(comparison.broken()).isNotEmpty();
        assertThat(Files.readString(html))
                .contains(
                        "Fixed: " + comparison.fixed().size(),
                        "Broken: " + comparison.broken().size(),
                        "p-value")
                .contains("<code>" + comparison.broken().get(0).id() + "</code>")
                .doesNotContain("<img");
    }

    @Test
    void rendersARunThatEndedUnexpectedly() throws IOException {
        Path whole = ReportFixtures.write(folder.resolve("whole"), 0.4);
        Path cut = folder.resolve("cut.json");
        List<QuestionResult> results = new ArrayList<>();
        ReportReader.ReportEnvelope reportEnvelope = ReportReader.read(whole, results::add);
        try (ReportWriter writer = new ReportWriter(cut, reportEnvelope.run())) {
            writer.write(results.get(0));
        }

        assertThat(page(cut))
                .contains("ended before its figures were computed", "1 questions", "fact-01")
                .doesNotContain("<canvas");
    }

    @Test
    void showsFoundAndMissedQuestionsOfARetrievalOnlyRun() throws IOException {
        QuestionSelection retrieval = new QuestionSelection(10, Set.of(), true);

        String page = page(ReportFixtures.write(folder, 0.4, ReportFixtures.questions(), retrieval));

        assertThat(page).contains("found in the first ten", "No confidence can be judged");
    }

    @Test
    void keepsEveryQuestionOfALargeSet() throws IOException {
        List<EvaluationQuestion> many = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            EvaluationQuestion question = ReportFixtures.questions().get(i % 80);
            many.add(new EvaluationQuestion(
                    "n" + i,
                    question.question(),
                    question.history(),
                    null,
                    null,
                    question.answers(),
                    question.answerable(),
                    question.relevant(),
                    question.tags()));
        }

        String page = page(ReportFixtures.write(folder, 0.4, many, QuestionSelection.ALL));

        assertThat(Pattern.compile("\"id\":\"n\\d+\"").matcher(page).results().map(MatchResult::group))
                .hasSize(400)
                .doesNotHaveDuplicates();
    }
}
