package dev.footnote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.footnote.browser.Accessibility;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators run question sets on the page. */
@QuarkusTest
@TestProfile(OperatorsProfile.class)
class PageEvaluationsIT extends BrowserFixture {

    private static final String SECOND = "Where did Austin and Singh meet?";
    private static final String RIGHT = """
            {"id": "a", "question": "%s", "must": [["Security of Supplies"]]}
            {"id": "b", "question": "%s", "must": [["Vientiane"]]}
            """.formatted(QUESTION, SECOND);
    private static final String WRONG_EXPECTATION = RIGHT.replace("Vientiane", "Reykjavik");
    private static final String INVALID = "{\"id\": \"a\", \"questions\": \"misspelt\"}\n";

    @BeforeEach
    void openEvaluations() {
        page.navigate("/evaluations");
        enterKey(OperatorsProfile.KEY);
        button("Start a run").waitFor();
        expectErrors("401");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void start(String name, String questions) {
        button("Start a run").click();
        byte[] bytes = questions.getBytes(StandardCharsets.UTF_8);
        page.locator("run-start [name=questions]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
        page.locator("run-start button.primary").click();
    }

    /** Runs a set, and returns its row. */
    private Locator run(String name, String questions) {
        start(name + ".jsonl", questions);
        Locator row = page.locator("evaluations-view .runs li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
        row.locator(".done").waitFor();
        return row;
    }

    @Test
    void compareTwoRunsOfUploadedSets() {
        run("expects-reykjavik", WRONG_EXPECTATION).getByRole(AriaRole.CHECKBOX).check();
        run("expects-vientiane", RIGHT).getByRole(AriaRole.CHECKBOX).check();

        button("Compare").click();

        Locator right = page.locator("run-comparison tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("th", new Page.LocatorOptions().setHasText("answerable_right"))));
        assertThat(right.locator("td").nth(0)).hasText("0.500");
        assertThat(right.locator("td").nth(1)).hasText("1.000");
        assertThat(right.locator("td").nth(2)).hasText("+0.500");
        assertThat(right.locator(".verdict")).hasText("Within the interval of chance");
        assertThat(page.getByText("1 question is right only after")).isVisible();
        page.locator("run-comparison .flips summary").click();
        assertThat(page.locator("run-comparison .sides")).containsText("Vientiane");
        assertThat(Accessibility.seriousViolations(page)).isEmpty();
    }

    @Test
    void showTheReportOfARunAndSaveIt() throws IOException {
        run("half-right", WRONG_EXPECTATION).getByText("Report").click();

        assertThat(page.locator("run-report .figure").first()).hasText("50%");
        assertThat(page.locator("run-report .question").first()).containsText(SECOND);
        assertThat(Accessibility.seriousViolations(page)).isEmpty();
        Download saved =
                page.waitForDownload(() -> button("Save the full report").click());
        assertThat(saved.suggestedFilename()).startsWith("half-right-").endsWith(".html");
        assertThat(Files.readString(saved.path())).contains("<html", SECOND);
    }

    @Test
    void nameTheErrorsOfASet() {
        start("misspelt.jsonl", INVALID);

        assertThat(page.locator("run-start [role=alert]")).containsText("misspelt.jsonl:1");
        assertThat(Accessibility.seriousViolations(page)).isEmpty();
        expectErrors("400");
    }

    @Test
    void areAccessible() {
        run("accessible", RIGHT);

        assertThat(Accessibility.seriousViolations(page)).isEmpty();
    }
}
