package dev.footnote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Asking, and what can be done with an answer. */
@QuarkusTest
@TestProfile(PageProfile.class)
class PageChatIT extends BrowserFixture {

    private static final String CHAT = "**/api/chat";
    /** Deletes all conversations of this browser at the service. */
    private static final String FORGET = """
            () => new Promise((resolve) => {
              const opening = indexedDB.open('footnote');
              opening.onsuccess = () => {
                const all = opening.result.transaction('conversations').objectStore('conversations').getAll();
                all.onsuccess = () => resolve(Promise.all(all.result.map(({ serverId }) =>
                    fetch(`/api/conversations/${serverId}`, { method: 'DELETE' }))));
              };
            })
            """;

    private static final String UNREACHABLE = "net::ERR_";

    @Test
    void showsTheSourcesBeforeTheStatements() {
        Locator turn = ask(QUESTION);

        assertThat(turn.locator(".cited li")).hasCount(1);
        assertThat(turn.locator(".statements p")).containsText(QUOTE);
        assertThat(turn.locator("citation-chip button")).hasText("1");
        assertThat((Boolean) turn.evaluate("""
                        (turn) => {
                          const parts = turn.shadowRoot.querySelector('answer-body').shadowRoot;
                          const order = parts.querySelector('source-list')
                              .compareDocumentPosition(parts.querySelector('.statements'));
                          return Boolean(order & Node.DOCUMENT_POSITION_FOLLOWING);
                        }
                        """)).isTrue();
    }

    @Test
    void continuesTheConversation() {
        ask("What happened in August 2024?");
        Locator followUp = ask("And in September?");

        followUp.getByText("How was this found?").click();

        assertThat(followUp.locator("answer-trace dl")).containsText("What happened in September 2024?");
        assertThat(page.locator("side-rail li")).hasCount(1);
    }

    @Test
    void continuesAConversationThatTheServiceHasForgotten() {
        ask("What happened in August 2024?");
        page.evaluate(FORGET);

        Locator followUp = ask("And in September?");
        followUp.getByText("How was this found?").click();

        assertThat(followUp.locator("answer-trace dl")).containsText("What happened in September 2024?");
        expectErrors("404");
    }

    @Test
    void asksAnEarlierQuestionAgainAtTheEnd() {
        Locator first = ask(UNANSWERABLE);
        ask(QUESTION);

        first.getByLabel("Ask again").click();

        assertThat(page.locator(".question h2")).hasText(new String[] {UNANSWERABLE, QUESTION, UNANSWERABLE});
    }

    @Test
    void showsARefusalWithItsReasonAndTheNearestPassages() {
        Locator turn = ask(UNANSWERABLE);

        assertThat(turn.locator(".refusal")).containsText("The documents do not answer this");
        assertThat(turn.locator(".refusal .contact")).hasText("<b>Front desk</b>, desk@example.com");
        assertThat(turn.locator(".refusal .contact a")).hasAttribute("href", "mailto:desk@example.com");
        assertThat(turn.locator(".statements")).hasCount(0);
        assertThat(turn.locator(".nearest li").first()).isVisible();
        assertThat(turn.getByLabel("Copy the answer with its sources")).hasCount(0);
    }

    @Test
    void keepsConversationsAfterAReload() {
        ask(QUESTION);

        page.reload();

        assertThat(page.locator("answer-turn .statements")).containsText(QUOTE);
        assertThat(page.locator("side-rail li")).hasText(QUESTION);
    }

    @Test
    void findsRenamesAndDeletesConversations() {
        ask(QUESTION);
        page.getByText("New question").click();
        ask(UNANSWERABLE);
        Locator conversations = page.locator("side-rail li");

        page.getByLabel("Search conversations").fill("liaison officers");
        assertThat(conversations).hasText(QUESTION);

        conversations.hover();
        page.getByLabel("Rename “%s”".formatted(QUESTION)).click();
        page.getByLabel("Rename", new Page.GetByLabelOptions().setExact(true)).fill("Agreements");
        page.keyboard().press("Enter");
        assertThat(conversations).hasText("Agreements");

        conversations.hover();
        page.getByLabel("Delete “Agreements”").click();
        page.getByText("Delete?").click();
        page.getByLabel("Search conversations").fill("");
        assertThat(conversations).hasText(UNANSWERABLE);
    }

    @Test
    void stopsAnAnswer() {
        page.route(CHAT, ignored -> {});
        question().fill(QUESTION);
        question().press("Enter");

        page.getByLabel("Stop").click();

        assertThat(page.locator("answer-turn")).containsText("You stopped this answer.");
        assertThat(page.getByLabel("Ask", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void repeatsAQuestionWhoseConnectionBroke() {
        AtomicInteger requests = new AtomicInteger();
        page.route(CHAT, route -> {
            if (requests.incrementAndGet() == 1) {
                route.abort();
            } else {
                route.resume();
            }
        });

        Locator turn = ask(QUESTION);

        assertThat(turn.locator(".statements")).containsText(QUOTE);
        expectErrors(UNREACHABLE);
    }

    @Test
    void offersToTryAgainWhenTheConnectionStaysBroken() {
        page.route(CHAT, Route::abort);
        question().fill(QUESTION);
        question().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The connection to the service was lost.");
        page.unroute(CHAT);

        page.getByText("Try again").click();

        assertThat(page.locator("answer-turn .statements")).containsText(QUOTE);
        expectErrors(UNREACHABLE);
    }

    @Test
    void opensAnAnswerOfThisBrowserByItsLink() {
        Locator turn = ask(QUESTION);
        turn.getByLabel("Copy a link to this answer").click();
        assertThat(turn.getByText("Link copied")).isVisible();

        page.navigate((String) page.evaluate("navigator.clipboard.readText()"));

        assertThat(page.locator("answer-view .statements")).containsText(QUOTE);
    }

    @Test
    void offersToAskAgainWhatIsNoLongerKept() {
        page.navigate("/answers/00000000-0000-0000-0000-000000000000?q=" + QUESTION.replace(' ', '+'));
        page.getByText("Ask again").click();

        assertThat(page.locator("answer-turn .statements")).containsText(QUOTE);
        expectErrors("404");
    }

    @Test
    void fillsInTheQuestionOfALinkWithoutAskingIt() {
        page.navigate("/?q=" + QUESTION.replace(' ', '+'));

        assertThat(question()).hasValue(QUESTION);
        assertThat(page.locator("answer-turn")).hasCount(0);
    }

    @Test
    void editsTheLastQuestionWithTheArrowKey() {
        ask(UNANSWERABLE);

        question().press("ArrowUp");
        page.getByLabel("Edit the question").fill(QUESTION);
        page.keyboard().press("Enter");

        assertThat(page.locator("answer-turn .statements")).containsText(QUOTE);
        assertThat(page.locator("answer-turn")).hasCount(1);
    }

    @Test
    void breaksLinesWithShiftAndEnter() {
        question().fill("Where did Austin");
        question().press("Shift+Enter");
        question().pressSequentially("and Singh meet?");
        question().press("Enter");

        assertThat(page.locator(".question h2")).hasText("Where did Austin\nand Singh meet?");
    }

    @Test
    void copiesAnAnswerWithItsSources() {
        Locator turn = ask(QUESTION);

        turn.getByLabel("Copy the answer with its sources").click();

        assertThat(turn.getByText("Copied with its sources")).isVisible();
        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .contains(QUOTE, " [1]", "[1] India's Defence Minister")
                .endsWith("”");
    }

    @Test
    void keepsARatingWithItsReason() {
        Locator turn = ask(QUESTION);

        turn.getByLabel("Poor answer").click();
        page.getByText("It is out of date").click();
        page.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(turn.getByText("Thank you, your rating was kept.")).isVisible();
    }

    @Test
    void asksWithinTheScopeThatWasChosen() {
        page.getByText("All documents").first().click();
        page.getByText("site/", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Apply").click();

        Locator turn = ask(QUESTION);

        assertThat(turn.locator(".refusal")).isVisible();
        assertThat(page.locator("chat-composer .chip")).hasText("site/");
    }

    @Test
    void asksForTheKeyAndKeepsItForTheSession() {
        page.route("**/api/**", route -> {
            if ("Bearer secret".equals(route.request().headers().get("authorization"))) {
                route.resume();
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(401)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\": \"urn:footnote:problem:unauthorized\", \"status\": 401}"));
            }
        });
        page.reload();
        page.locator("key-dialog input").fill("secret");
        page.keyboard().press("Enter");

        Locator turn = ask(QUESTION);

        assertThat(turn.locator(".statements")).containsText(QUOTE);
        assertThat(page.evaluate("localStorage.getItem('footnote.key')")).isNull();
        expectErrors("401");
    }
}
