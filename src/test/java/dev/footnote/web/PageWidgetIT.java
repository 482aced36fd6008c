package dev.footnote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import dev.footnote.browser.Accessibility;
import dev.footnote.browser.Chromium;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat on a page of another origin. Pages on localhost may show it, those on 127.0.0.1 may not. */
@QuarkusTest
@TestProfile(OperatorsProfile.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageWidgetIT {

    private static final String HOST_PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><title>Intranet</title><style>* { color: red !important; display: block; }</style></head>
            <body><main><h1>News</h1></main>%s<script src="%sfootnote-chat.js" defer></script></body>
            </html>
            """;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL service;

    private final List<String> messages = new ArrayList<>();
    private Chromium browser;
    private HttpServer intranet;
    private BrowserContext context;
    private Page page;
    private String content = "";

    @BeforeAll
    void start() throws IOException {
        browser = Chromium.start();
        intranet = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        intranet.createContext("/", exchange -> {
            byte[] body = HOST_PAGE.formatted(content, service).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        intranet.start();
    }

    @AfterAll
    void stop() {
        if (intranet != null) {
            intranet.stop(0);
            browser.close();
        }
    }

    @BeforeEach
    void openBrowser() {
        context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        page = context.newPage();
        messages.clear();
        page.onConsoleMessage(message -> messages.add(message.text()));
    }

    @AfterEach
    void closeBrowser() {
        context.close();
    }

    private FrameLocator open(String host, String element) {
        content = element;
        page.navigate("http://%s:%d/".formatted(host, intranet.getAddress().getPort()));
        return page.frameLocator("footnote-chat iframe");
    }

    @Test
    void answersWithItsEvidence() {
        FrameLocator chat = open("localhost", "");
        page.getByText("Ask the documents").click();

        chat.getByLabel("Your question").fill(BrowserFixture.QUESTION);
        chat.getByLabel("Your question").press("Enter");
        chat.locator("citation-chip button").first().click();

        assertThat(chat.locator("mark.current").first()).containsText(BrowserFixture.QUOTE);
        assertThat(Accessibility.seriousViolations(page)).isEmpty();
        assertThat(messages).isEmpty();
    }

    @Test
    void closesOnEscapeAndKeepsTheConversation() {
        FrameLocator chat = open("localhost", "");
        page.getByText("Ask the documents").click();
        chat.getByLabel("Your question").fill("A question that is not sent yet");

        page.keyboard().press("Escape");
        assertThat(page.locator("footnote-chat iframe")).isHidden();
        assertThat(page.locator("footnote-chat button")).isFocused();

        page.keyboard().press("Enter");
        assertThat(chat.getByLabel("Your question")).hasValue("A question that is not sent yet");
    }

    @Test
    void standsWhereItsElementStands() {
        FrameLocator chat =
                open("localhost", "<footnote-chat place=\"inline\" theme=\"dark\" language=\"de\"></footnote-chat>");

        assertThat(chat.getByText("Was möchten Sie wissen?")).isVisible();
        assertThat(chat.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("footnote-chat")).hasCount(1);
        assertThat(page.locator("footnote-chat button")).hasCount(0);
    }

    @Test
    void isRefusedOnPagesOfOtherOrigins() {
        FrameLocator chat = open("127.0.0.1", "");

        page.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions()
                        .setPredicate(message -> message.text().contains("frame-ancestors")),
                () -> page.getByText("Ask the documents").click());

        assertThat(chat.locator("embedded-chat")).hasCount(0);
    }

    @Test
    void hasAnAddressThatIsCheckedBeforeEachUse() {
        Response script = given().get("/footnote-chat.js");

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.contentType()).contains("javascript");
        assertThat(script.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void mayBeFramedByTheConfiguredOriginsOnly() {
        assertThat(policy("/?embed=1")).endsWith("frame-ancestors " + OperatorsProfile.EMBEDDING);
        assertThat(policy("/?embed=1&place=floating")).endsWith("frame-ancestors " + OperatorsProfile.EMBEDDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/insights?embed=1", "/evaluations?embed=1", "/documents?embed=1", "/?q=embed=1"})
    void isTheOnlyPartThatMayBeFramed(String address) {
        assertThat(policy(address)).endsWith("frame-ancestors 'none'");
    }

    private static String policy(String address) {
        return given().urlEncodingEnabled(false).get(address).header("Content-Security-Policy");
    }

    @Test
    void opensTheApiToNoOtherOrigin() {
        Response response = given().header("Origin", "http://localhost:1").get("/api/documents");

        assertThat(response.header("Access-Control-Allow-Origin")).isNull();
    }
}
