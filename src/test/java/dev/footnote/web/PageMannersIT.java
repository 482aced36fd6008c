package dev.footnote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.footnote.browser.Accessibility;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page for people with a phone, a keyboard, a screen reader, another language or in the dark. */
@QuarkusTest
@TestProfile(PageProfile.class)
class PageMannersIT extends BrowserFixture {

    /** Repeats the first turn of the conversation in the browser's storage. */
    private static final String LENGTHEN = """
            async (count) => {
              const done = (request) => new Promise((resolve, reject) => {
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error);
              });
              const database = await done(indexedDB.open('footnote', 1));
              const store = () => database.transaction('conversations', 'readwrite').objectStore('conversations');
              const [conversation] = await done(store().getAll());
              const [turn] = conversation.turns;
              conversation.turns = Array.from({ length: count }, (_, index) => (
                { ...turn, id: `${turn.id}-${index}`, question: `Copy ${index + 1}` }));
              await done(store().put(conversation));
            }""";

    @Test
    void worksWithTheKeyboardAlone() {
        page.keyboard().type(QUESTION);
        page.keyboard().press("Enter");
        page.locator("answer-actions").waitFor();
        Locator marker = page.locator("citation-chip button");
        for (int i = 0; i < 60 && !isFocused(marker); i++) {
            page.keyboard().press("Shift+Tab");
        }
        assertThat(page.locator("citation-chip [role=tooltip]")).isVisible();

        page.keyboard().press("Enter");
        assertThat(markedText()).contains(QUOTE);

        page.keyboard().press("Escape");
        assertThat(page.locator("evidence-panel")).hasCount(0);
        assertThat(isFocused(marker)).isTrue();
    }

    private static boolean isFocused(Locator element) {
        return (Boolean) element.evaluate("(element) => element.matches(':focus')");
    }

    @Test
    void readsStatementsAloud() {
        Locator turn = ask(QUESTION);

        assertThat(turn.locator("[aria-live=polite]")).containsText(QUOTE);
    }

    @Test
    void fitsOnAPhone() {
        openPage(new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true));
        Locator turn = ask(QUESTION);
        assertThat(page.locator("side-rail")).isHidden();

        openFirstMarker(turn);

        assertThat(page.locator("mark.current")).isInViewport();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        page.locator("evidence-panel").getByLabel("Close").click();
        page.getByLabel("Open the menu").click();
        assertThat(page.locator("side-rail")).isVisible();
    }

    @Test
    void offersToLoadThePageAgainWhenAPartOfItIsMissing() {
        page.route(Pattern.compile(".*/documents-view-.*"), Route::abort);

        page.navigate("/documents");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This part of the page could not be loaded");
        assertThat(Accessibility.seriousViolations(page)).isEmpty();
        page.unrouteAll();
        forgetErrors();
        page.getByText("Load the page again").click();
        assertThat(page.locator("documents-view li").first()).isVisible();
    }

    @Test
    void drawsTheLastQuestionOfALongConversationFirstAndThenAllOthers() {
        ask(QUESTION);
        page.evaluate(LENGTHEN, 250);

        page.reload();

        Locator turns = page.locator("answer-turn");
        assertThat(turns.last()).containsText("Copy 250");
        assertThat(turns.last()).isInViewport();
        assertThat(turns).hasCount(250);
        assertThat(turns.first()).containsText("Copy 1");
        assertThat(turns.last()).isInViewport();
        assertThat(ask(QUESTION).locator(".statements p").first()).isVisible();
    }

    @Test
    void keepsTheChosenColours() {
        page.getByLabel("Colours").selectOption("dark");
        String dark = background();

        page.reload();
        question().waitFor();
        assertThat(background()).isEqualTo(dark);

        page.getByLabel("Colours").selectOption("light");
        assertThat(background()).isNotEqualTo(dark);
    }

    private String background() {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void doesNotMoveForThoseWhoPreferThat() {
        openPage(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        Locator turn = ask(QUESTION);

        assertThat(turn.locator(".statements p")).hasCSS("animation-duration", Pattern.compile("0\\.00001s|1e-05s"));
    }

    @Test
    void speaksGerman() {
        openPage(new Browser.NewContextOptions().setLocale("de-DE"));

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Was möchten Sie wissen?")))
                .isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void isAccessible(ColorScheme colours) {
        openPage(new Browser.NewContextOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
        question().waitFor();
        assertThat(Accessibility.seriousViolations(page)).as("the empty page").isEmpty();

        Locator turn = ask(QUESTION);
        turn.getByText("How was this found?").click();
        assertThat(Accessibility.seriousViolations(page)).as("an answer").isEmpty();

        openFirstMarker(turn);
        assertThat(Accessibility.seriousViolations(page)).as("the evidence").isEmpty();
        page.keyboard().press("Escape");

        ask(UNANSWERABLE);
        assertThat(Accessibility.seriousViolations(page)).as("a refusal").isEmpty();

        turn.getByLabel("Poor answer").click();
        assertThat(Accessibility.seriousViolations(page)).as("the rating").isEmpty();
        page.keyboard().press("Escape");

        page.getByText("All documents").first().click();
        page.locator("scope-picker li").first().waitFor();
        assertThat(Accessibility.seriousViolations(page)).as("the scope").isEmpty();
        page.keyboard().press("Escape");

        page.navigate("/documents");
        page.locator("documents-view li").first().waitFor();
        assertThat(Accessibility.seriousViolations(page)).as("the documents").isEmpty();

        page.navigate("/documents/harbour-log.md#0-14");
        page.locator("mark").first().waitFor();
        assertThat(Accessibility.seriousViolations(page)).as("a document").isEmpty();

        page.navigate("/documents/diving.pdf");
        page.locator("pdf-pages .layer span").first().waitFor();
        assertThat(Accessibility.seriousViolations(page)).as("a PDF").isEmpty();
    }
}
