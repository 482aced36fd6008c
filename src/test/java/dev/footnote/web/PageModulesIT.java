package dev.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.footnote.browser.Chromium;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The modules of the page that only compute, loaded one by one into a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageModulesIT {

    private static final String ORIGIN = "http://modules.test/";
    private static final Path SOURCES = Path.of("src", "main", "resources", "web", "app");

    /** Sends a text in two pieces, for each place between two of its bytes, and returns the different results. */
    private static final String READ_IN_PIECES = """
            async (text) => {
              const { readEvents } = await import('/event-stream.js');
              const bytes = new TextEncoder().encode(text);
              const results = new Set();
              for (let cut = 0; cut <= bytes.length; cut++) {
                const pieces = [bytes.slice(0, cut), bytes.slice(cut)];
                const body = new ReadableStream({
                  pull(controller) {
                    pieces.length ? controller.enqueue(pieces.shift()) : controller.close();
                  },
                });
                const events = [];
                for await (const { event, data } of readEvents(body)) {
                  events.push(`${event}=${data}`);
                }
                results.add(events.join(';'));
              }
              return [...results];
            }
            """;

    private static final String FIND_ON_PAGE = """
            async ({ page, quote, before }) => {
              const { findOnPage } = await import('/page-quotes.js');
              const found = findOnPage(page, quote, before);
              return found && [found.start, page.slice(found.start, found.end)];
            }
            """;

    private static final String LOCATE = """
            async ({ quote, start, text }) => {
              const { locate } = await import('/quotes.js');
              const found = locate({ quote, start, end: start + quote.length, documentHash: 'old' }, text, 'new');
              return found && [found.start, text.slice(found.start, found.end)];
            }
            """;

    private static final String FOLLOW_OWN_LINK = """
            async (id) => {
              const { documentAddress, placeOf } = await import('/addresses.js');
              const link = document.createElement('a');
              link.href = documentAddress(id, { start: 3, end: 7 });
              const place = placeOf(new URL(link.href));
              return [place.view, place.id, place.range.start, place.range.end];
            }
            """;

    private static final String SUGGEST = """
            async (documents) => {
              const { suggestQuestions } = await import('/suggestions.js');
              const api = { document: async (id) => documents.find((document) => document.id === id) };
              return suggestQuestions(api, documents);
            }
            """;

    private @Nullable Chromium browser;
    private Page page;

    @BeforeAll
    void startBrowser() {
        browser = Chromium.start();
        page = browser.newContext(new Browser.NewContextOptions()).newPage();
        page.route(ORIGIN + "**", PageModulesIT::sendModule);
        page.navigate(ORIGIN);
    }

    private static void sendModule(Route route) {
        String name = route.request().url().substring(ORIGIN.length());
        if (name.isEmpty()) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<!DOCTYPE html>"));
        } else {
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setPath(SOURCES.resolve(name)));
        }
    }

    @AfterAll
    void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void eventsAreTheSameWhereverTheStreamIsCut(String end) {
        String stream = String.join(
                end, ": comment", "", "event:evidence", "data:{\"é\":\"👩🏽‍🔧\"}", "", "data: a", "data:b", "", "");

        assertThat(page.evaluate(READ_IN_PIECES, stream))
                .isEqualTo(List.of("evidence={\"é\":\"👩🏽‍🔧\"};message=a\nb"));
    }

    @Test
    void anEventThatDoesNotEndIsDropped() {
        assertThat(page.evaluate(READ_IN_PIECES, "data:whole\n\ndata:ha")).isEqualTo(List.of("message=whole"));
    }

    @Test
    void quotesAreFoundOnPagesThatHyphenateAndUseLigatures() {
        assertThat(findOnPage("The e\uFB03cient main-\ntenance\nplan.", "efficient maintenance plan.", "The "))
                .isEqualTo(List.of(4, "e\uFB03cient main-\ntenance\nplan."));
    }

    @Test
    void theRepetitionNearestToThePlaceIsFound() {
        assertThat(findOnPage("Closed. Open. Closed. Open.", "Closed.", "Closed. Open. "))
                .isEqualTo(List.of(14, "Closed."));
    }

    @Test
    void whatIsNotOnAPageIsNotFound() {
        assertThat(findOnPage("Closed.", "Open.", "")).isNull();
        assertThat(findOnPage("Closed.", "...", "")).isNull();
    }

    private Object findOnPage(String text, String quote, String before) {
        return page.evaluate(FIND_ON_PAGE, Map.of("page", text, "quote", quote, "before", before));
    }

    @Test
    void quotesAreFoundAgainInAChangedDocument() {
        Map<String, Object> moved = Map.of("quote", "Open.", "start", 20, "text", "Open. Closed. New. Open. Open.");

        assertThat(page.evaluate(LOCATE, moved)).isEqualTo(List.of(19, "Open."));
        assertThat(page.evaluate(LOCATE, Map.of("quote", "Open.", "start", 0, "text", "Closed.")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a/b c.txt", "a/../b", "a//b", "ü?#%25.txt", "./a", "👩🏽‍🔧/x+y&z"})
    void linksToDocumentsLeadToTheirIds(String id) {
        assertThat(page.evaluate(FOLLOW_OWN_LINK, id)).isEqualTo(List.of("document", id, 3, 7));
    }

    @Test
    void suggestsQuestionsAboutHeadingsAndElseAboutTheMonthOfADocument() {
        String trains = "Trains\n\nTrains are preferred to flights.";
        Map<String, Object> policy = document("policy.md", "Travel policy", null, trains);
        policy.put("blocks", List.of(Map.of("kind", "heading", "start", 0, "end", 6)));
        Map<String, Object> news = document("news.txt", "Ministers met", "2024-11-22", "The ministers met in Laos.");
        Map<String, Object> note = document("note.txt", "Note", null, "The bell rings at noon.");

        Object suggested = page.evaluate(SUGGEST, List.of(policy, news, note));

        assertThat(suggested)
                .isEqualTo(List.of("What does “Travel policy” say about Trains?", "What happened in November 2024?"));
    }

    private static Map<String, Object> document(String id, String title, @Nullable String date, String text) {
        Map<String, Object> document = new HashMap<>();
        document.put("id", id);
        document.put("title", title);
        document.put("date", date);
        document.put("text", text);
        document.put("passages", 1);
        document.put("characters", text.length());
        return document;
    }
}
