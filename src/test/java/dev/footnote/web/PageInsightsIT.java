package dev.footnote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.footnote.browser.Accessibility;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What operators see of the questions that people ask. */
@QuarkusTest
@TestProfile(OperatorsProfile.class)
class PageInsightsIT extends BrowserFixture {

    private static final String COMMENT = "The officers arrived in September.";
    private static final String SWITCHED_OFF = """
            {"enabled": false, "from": "2024-11-15T10:00:00Z", "to": "2024-11-22T10:00:00Z", "questions": 0,
             "decisions": {}, "reasons": {}, "days": [], "refusedTopics": [], "cited": [],
             "neverCited": {"total": 0, "documents": []}, "ratings": {"up": 0, "down": 0, "comments": []},
             "latency": null}""";

    private void openInsights() {
        page.navigate("/insights");
        enterKey(OperatorsProfile.KEY);
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void tellWhatWasAskedRefusedCitedAndRated() {
        Locator turn = ask(QUESTION);
        turn.getByLabel("Poor answer").click();
        turn.locator("answer-feedback").getByLabel("It is wrong").check();
        turn.locator("answer-feedback textarea").fill(COMMENT);
        turn.locator("answer-feedback")
                .getByText("Send", new Locator.GetByTextOptions().setExact(true))
                .click();
        turn.getByText("Thank you, your rating was kept.").waitFor();
        ask(UNANSWERABLE);

        openInsights();

        assertThat(page.locator("day-chart svg[role=img]")).isVisible();
        assertThat(page.locator("day-chart table tbody tr").last()).isAttached();
        assertThat(page.locator("refused-topics summary").getByText(UNANSWERABLE))
                .isVisible();
        assertThat(page.locator("cited-documents ol")).containsText("Rajnath Singh");
        assertThat(page.locator("rating-list")).containsText(COMMENT);
        page.reload();
        assertThat(page.locator("refused-topics")).isVisible();
        assertThat(page.locator("key-dialog dialog")).isHidden();
        expectErrors("401");
    }

    @Test
    void askAnExampleInTheChat() {
        ask(UNANSWERABLE);
        openInsights();

        page.locator("refused-topics details[open] .examples button").first().click();

        assertThat(page.locator("answer-turn").first()).containsText(UNANSWERABLE);
        expectErrors("401");
    }

    @Test
    void openNothingWithoutTheKey() {
        page.navigate("/insights");
        enterKey("a-key-that-is-not-known");
        assertThat(page.getByText("The service refused this key.")).isVisible();

        page.keyboard().press("Escape");

        assertThat(heading("This view needs the operator’s key")).isVisible();
        assertThat(page.locator("day-chart")).hasCount(0);
        expectErrors("401");
    }

    @Test
    void nameTheSettingWhereQuestionsAreNotStored() {
        page.route(
                "**/api/insights*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(SWITCHED_OFF)));

        page.navigate("/insights");

        assertThat(heading("Questions are not stored")).isVisible();
        assertThat(page.getByText("footnote.insight.enabled=true")).isVisible();
    }

    @Test
    void canBeLoadedAgainAfterTheConnectionBroke() {
        page.route("**/api/insights*", Route::abort);
        page.navigate("/insights");
        assertThat(heading("The service cannot be reached.")).isVisible();
        expectErrors("ERR_FAILED");

        page.unroute("**/api/insights*");
        page.getByText("Try again").click();
        enterKey(OperatorsProfile.KEY);

        assertThat(page.locator("rating-list")).isVisible();
        expectErrors("401");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void areAccessible(ColorScheme colours) {
        openPage(new Browser.NewContextOptions().setColorScheme(colours));
        ask(QUESTION);
        ask(UNANSWERABLE);
        page.navigate("/insights");
        page.locator("key-dialog input").waitFor();
        assertThat(Accessibility.seriousViolations(page)).as("the key").isEmpty();

        enterKey(OperatorsProfile.KEY);
        page.locator("refused-topics").waitFor();

        assertThat(Accessibility.seriousViolations(page)).as("the report").isEmpty();
        expectErrors("401");
    }
}
