package dev.footnote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way from a statement to its quote in the document. */
@QuarkusTest
@TestProfile(PageProfile.class)
class PageEvidenceIT extends BrowserFixture {

    private static final String PAINTED = """
            (canvas) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
                .some((value, index) => index % 4 === 0 && value < 100)
            """;

    private static final String SEED = "2024-11-22-vientiane.txt";

    @Test
    void showsTheQuoteOfAMarkerThatIsPointedAt() {
        Locator turn = ask(QUESTION);

        turn.locator("citation-chip button").hover();

        Locator card = turn.locator("citation-chip [role=tooltip]");
        assertThat(card).isVisible();
        assertThat(card).containsText(QUOTE);
        assertThat(card).containsText("22 Nov 2024");
    }

    @Test
    void opensTheDocumentWithTheQuoteInSight() {
        Locator turn = ask(QUESTION);

        String marked = openFirstMarker(turn);

        assertThat(marked).startsWith("The MoD also reported").contains(QUOTE).endsWith("the two agreements.");
        assertThat(page.locator("mark.current")).isInViewport();
        assertThat(page.locator("evidence-panel")).containsText("Source 1 of 1");
    }

    @ParameterizedTest
    @CsvSource({
        "What does the crane crew wear on Tuesdays?, " + PageProfile.EMOJI_QUOTE,
        "Who replaced the lighthouse lamp?, " + PageProfile.LONG_QUOTE
    })
    void marksTheVeryQuote(String question, String quote) {
        Locator turn = ask(question);

        String marked = openFirstMarker(turn);

        assertThat(marked).isEqualTo(quote);
        assertThat(page.locator("mark.current")).isInViewport();
    }

    @Test
    void marksTheQuoteOnThePageOfAPdf() {
        Locator turn = ask("What must every diver carry?");

        String marked = openFirstMarker(turn);

        Locator second = page.locator("pdf-pages figure").nth(1);
        assertThat(marked.replaceAll("\\s", "")).isEqualTo(PageProfile.PDF_QUOTE.replaceAll("\\s", ""));
        assertThat(second.locator("mark.current").first()).isInViewport();
        assertThat((Boolean) second.locator("canvas").evaluate(PAINTED)).isTrue();

        page.locator("document-reader .views").getByText("Text").click();
        assertThat(page.locator("document-text mark.current").first()).isInViewport();
    }

    @Test
    void downloadsTheFileOfADocument() throws IOException {
        page.navigate("/documents/site/crane.md");

        Download download =
                page.waitForDownload(() -> page.getByText("Download the file").click());

        assertThat(download.suggestedFilename()).isEqualTo("crane.md");
        assertThat(download.path()).content().contains(PageProfile.EMOJI_QUOTE);
    }

    @Test
    void marksAQuoteInArabic() {
        int start = "# متحف المنارة\n\n".length();
        page.navigate("/documents/site/museum.md#%d-%d".formatted(start, start + PageProfile.ARABIC_QUOTE.length()));

        assertThat(markedText()).isEqualTo(PageProfile.ARABIC_QUOTE);
    }

    @Test
    void showsHostileTextsAsText() {
        Locator turn = ask("What do visitors wear at the gate?");

        openFirstMarker(turn);

        assertThat(turn.locator(".cited .title").first()).hasText(PageProfile.HOSTILE_TITLE);
        assertThat(page.locator("evidence-panel h2").first()).hasText(PageProfile.HOSTILE_TITLE);
        assertThat(page.locator("document-text")).containsText(PageProfile.HOSTILE_QUOTE);
        assertThat(page.locator("img, document-text a, document-text script")).hasCount(0);
    }

    @Test
    void goesFromOneSourceToTheNext() {
        Locator turn = ask(UNANSWERABLE);
        turn.locator(".nearest button").first().click();
        Locator panel = page.locator("evidence-panel");
        int count = turn.locator(".nearest button").count();
        assertThat(panel).containsText("Source 1 of %d".formatted(count));

        panel.getByLabel("Previous source").click();
        assertThat(panel).containsText("Source %d of %d".formatted(count, count));

        panel.getByLabel("Next source").click();
        assertThat(panel).containsText("Source 1 of %d".formatted(count));
    }

    @Test
    void tellsThatADocumentHasChangedSinceTheAnswer() {
        Locator turn = ask(QUESTION);
        changeDocument("Corrected. ");

        assertThat(openFirstMarker(turn)).contains(QUOTE);

        assertThat(page.locator("document-reader")).containsText("Changed since the answer.");
    }

    @Test
    void tellsThatAQuoteIsGone() {
        Locator turn = ask(QUESTION);
        changeDocument("");

        turn.locator("citation-chip button").click();

        assertThat(page.locator("document-reader .gone")).containsText(QUOTE);
        assertThat(page.locator("mark.current")).hasCount(0);
    }

    /** @param before is put before the text; if it is empty, the text is replaced */
    private void changeDocument(String before) {
        page.route("**/api/documents/" + SEED, route -> {
            String body = route.fetch().text().replaceFirst("\"hash\":\"[0-9a-f]+\"", "\"hash\":\"another\"");
            String text = before.isEmpty() ? "\"text\":\"Replaced\",\"was\":\"" : "\"text\":\"" + before;
            String changed = body.replaceFirst("\"text\":\"", text).replaceAll("\"blocks\":\\[.*]", "\"blocks\":[]");
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(changed));
        });
    }

    @Test
    void showsARangeOfADocumentAtAStableAddress() {
        page.navigate("/documents/%s#1405-1701".formatted(SEED));

        assertThat(markedText()).contains(QUOTE);
        assertThat(page.locator("mark.current")).isInViewport();
    }

    @Test
    void findsDocumentsByTheirTitles() {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Documents").setExact(true))
                .click();
        Locator found = page.locator("documents-view li");
        assertThat(found).hasCount(6);

        page.getByLabel("Search titles and names").fill("crane");
        assertThat(found).hasCount(1);
        found.locator("a").click();

        assertThat(page.locator("document-text")).containsText(PageProfile.EMOJI_QUOTE);
        assertThat(page).hasURL(Pattern.compile(".*/documents/site/crane\\.md"));
    }

    @Test
    void tellsThatADocumentIsUnknown() {
        page.navigate("/documents/no/such.txt");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no document at this address.");
        expectErrors("404");
    }
}
