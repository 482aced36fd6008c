package dev.footnote.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.footnote.browser.Chromium;
import dev.footnote.evaluation.report.Comparison;
import dev.footnote.evaluation.statistics.Bootstrap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page in a browser. Skipped if no browser is installed, except in CI. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlReportIT {

    @TempDir
    private static Path folder;

    private Chromium browser;
    private BrowserContext context;
    private Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    void startBrowser() {
        browser = Chromium.start();
        makeReports();
    }

    private void makeReports() {
        Path before = ReportFixtures.write(folder.resolve("before"), 0.6);
        Path after = ReportFixtures.write(folder.resolve("after"), 0.45);
        HtmlReport.writeCompared(
                after, folder.resolve("report.html"), Comparison.of(before, after, new Bootstrap(1, 200)));
    }

    @BeforeEach
    void openReport() {
        requests.clear();
        errors.clear();
        context = browser.newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT));
        page = context.newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> errors.add(message.text()));
        page.onPageError(errors::add);
        page.navigate(address());
    }

    /** After each test: the browser loaded only the page and ran no hostile script. */
    @AfterEach
    void askedForNothingAndRanNothing() {
        if (page != null) {
            assertThat(requests).containsExactly(address());
            assertThat(errors).isEmpty();
            assertThat(page.evaluate("window.ran")).isNull();
            assertThat(page.locator("img").count()).isZero();
            context.close();
        }
    }

    @AfterAll
    void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private String address() {
        return folder.resolve("report.html").toUri().toString();
    }

    private Locator lines() {
        return page.locator("#list tr.line");
    }

    private Locator open(String id) {
        page.locator("input[name=text]").fill(id);
        lines().first().locator("button").press("Enter");
        Locator opened = page.locator("#list tr.opened");
        opened.locator("h4").first().waitFor();
        return opened;
    }

    @Test
    void showsRequiredStringsAndWhichAreMissing() {
        String opened = String.valueOf(open("hostile").textContent());

        assertThat(opened).contains("one of: ", " | it ends", "required: nothing has this missing", "forbidden: ");
    }

    @Test
    void showsAllQuestionsAndFiltersThem() {
        int all = ReportFixtures.questions().size();
        assertThat(lines().count()).isEqualTo(all);

        page.locator("input[value=wrong-answer]").check();
        assertThat(lines().count()).isBetween(1, all - 1);
        assertThat(lines().locator(".kind").allTextContents()).containsOnly("wrong answer");

        page.locator("select[name=tag]").selectOption("acronym");
        assertThat(lines().count()).isLessThan(8);

        page.locator("button[type=reset]").click();
        page.locator("input[name=text]").fill("stand SOSA");
        assertThat(lines().locator(".id").allTextContents()).containsExactly("fact-05");
        assertThat(page.locator("#status").textContent()).isEqualTo("1 of %d questions".formatted(all));
    }

    @Test
    void highlightsTheQuotesOfAnOpenedQuestionInTheirPassages() {
        Locator opened = open("fact-04");

        assertThat(opened.locator("h4").allTextContents())
                .containsExactly("Asked", "Wanted", "Answer", "Citations", "Retrieved", "Scores and times");
        assertThat(opened.locator(".passage.is-gold mark").allTextContents().stream()
                        .reduce("", String::concat))
                .contains("on the sidelines of the 11th ASEAN Defence Ministers' Meeting (ADMM)-Plus");
        assertThat(opened.locator("mark.cited, mark.both").count()).isPositive();
        assertThat(opened.locator("dl.scores").first().textContent()).contains("ndcg@10", "total ms");
    }

    @Test
    void showsTheReasonOfAnAbstentionAndOfAFailure() {
        Locator refused = open("off-02");
        assertThat(refused.textContent()).contains("an abstention", "reason: weak evidence", "Nearest passages");

        lines().first().locator("button").press("Enter");
        assertThat(page.locator("#list tr.opened").count()).isZero();

        assertThat(open("failing").textContent()).contains("status 500 <b>Internal</b>");
    }

    @Test
    void showsAFollowUpWithItsHistory() {
        assertThat(open("follow-06").textContent())
                .contains("user: What did Austin write on X", "a person’s standalone form: What did Rajnath Singh");
    }

    @Test
    void showsHostileTextAsText() {
        Locator opened = open("hostile");

        assertThat(opened.textContent()).contains(ReportFixtures.HOSTILE);
        assertThat(page.locator("#comparison").textContent()).contains("Fixed");
        page.locator("#open-all").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("seeds <i>");
    }

    @Test
    void drawsItsChartsInEachColourScheme() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));

            assertThat(page.evaluate("""
                            [...document.querySelectorAll('canvas')].map((canvas) => {
                              const blank = document.createElement('canvas');
                              [blank.width, blank.height] = [canvas.width, canvas.height];
                              return canvas.width > 300 && canvas.toDataURL() !== blank.toDataURL();
                            })
                            """)).isEqualTo(List.of(true, true, true));
        }
    }

    @Test
    void printsFiguresAndOpenQuestionsWithoutFilters() {
        open("fact-04");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("#headlines .value").first().isVisible()).isTrue();
        assertThat(page.locator("#latency").isVisible()).isTrue();
        assertThat(page.locator("#list tr.opened .passage").first().isVisible()).isTrue();
        assertThat(page.locator("#filters").isVisible()).isFalse();
        assertThat(page.locator("nav").isVisible()).isFalse();
        assertThat(page.pdf()).hasSizeGreaterThan(10_000);
    }

    @Test
    void fitsOnPaper() {
        page.setViewportSize(720, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(720);
    }

    @Test
    void fitsOnAPhone() {
        page.setViewportSize(390, 800);
        open("fact-04");

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }
}
