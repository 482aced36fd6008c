package dev.footnote.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.footnote.browser.Chromium;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/**
 * The page in a browser of its own for each test. After each test, nothing was loaded from elsewhere, no script of a
 * document ran, and the browser reported no error.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserFixture {

    static final String QUESTION = "Which agreements were signed in August 2024?";
    static final String QUOTE = "during which two important agreements were signed";
    static final String UNANSWERABLE = "Who is the king of Atlantis?";

    @TestHTTPResource("/")
    URI address = URI.create("");

    Page page;

    private @Nullable Chromium browser;
    private @Nullable BrowserContext context;
    private final List<String> foreign = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    void startBrowser() {
        browser = Chromium.start();
    }

    @BeforeEach
    void openPage() {
        page = newPage(new Browser.NewContextOptions());
    }

    /** Replaces the browser by one of another size, language or colour scheme. */
    void openPage(Browser.NewContextOptions options) {
        page = newPage(options);
    }

    private Page newPage(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        foreign.clear();
        errors.clear();
        String base = address.toString();
        BrowserContext opened = requireNonNull(browser)
                .newContext(options.setBaseURL(base)
                        .setLocale(options.locale == null ? "en-GB" : options.locale)
                        .setColorScheme(
                                options.colorScheme == null ? ColorScheme.LIGHT : options.colorScheme.orElseThrow()));
        context = opened;
        opened.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page opening = opened.newPage();
        opening.onRequest(request -> {
            if (!request.url().startsWith(base)) {
                foreign.add(request.url());
            }
        });
        opening.onConsoleMessage(message -> errors.add(message.text()));
        opening.onPageError(errors::add);
        opening.navigate("/");
        return opening;
    }

    /** What the browser has reported until now is expected. */
    final void forgetErrors() {
        errors.clear();
    }

    @AfterEach
    void loadedNothingElseAndRanNothing() {
        assertThat(foreign).isEmpty();
        assertThat(errors).isEmpty();
        assertThat(page.evaluate("window.ran")).isNull();
    }

    @AfterAll
    void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Errors that a test provokes: the browser reports each refused or broken request. */
    void expectErrors(String part) {
        assertThat(errors).isNotEmpty().allSatisfy(error -> assertThat(error).contains(part));
        errors.clear();
    }

    /** Gives the dialog that asks for a key one. */
    void enterKey(String key) {
        page.locator("key-dialog input").fill(key);
        page.locator("key-dialog input").press("Enter");
    }

    Locator question() {
        return page.getByLabel("Your question");
    }

    /** Asks, and returns the finished answer. */
    Locator ask(String question) {
        int before = page.locator("answer-turn").count();
        question().fill(question);
        question().press("Enter");
        Locator turn = page.locator("answer-turn").nth(before);
        turn.locator("answer-actions").waitFor();
        return turn;
    }

    /** Opens the document of the first marker of an answer, and returns the text that is marked there. */
    String openFirstMarker(Locator turn) {
        turn.locator("citation-chip button").first().click();
        return markedText();
    }

    String markedText() {
        page.locator("mark.current").first().waitFor();
        return String.join("", page.locator("mark.current").allTextContents());
    }
}
