package dev.footnote.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.footnote.browser.Accessibility;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators add and delete documents on the page. */
@QuarkusTest
@TestProfile(OperatorsProfile.class)
class PageUploadsIT extends BrowserFixture {

    private static final String HOSTILE_NAME = "<img src=x onerror=window.ran=4>.txt";

    @BeforeEach
    void openDocuments() {
        page.navigate("/documents");
        page.locator("documents-view li").first().waitFor();
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    private void choose(FilePayload... files) {
        page.locator("upload-panel input[type=file]").setInputFiles(files);
    }

    private Locator uploaded(String name) {
        return page.locator("upload-panel li").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Waits until the service has read the file: a PDF is read by a process of its own. */
    private Locator ended(String name) {
        uploaded(name).locator(".done, .failed").waitFor();
        return uploaded(name);
    }

    private Locator listed(String title) {
        return page.locator("documents-view li")
                .filter(new Locator.FilterOptions().setHas(page.locator(".title", titled(title))));
    }

    private static Page.LocatorOptions titled(String title) {
        return new Page.LocatorOptions().setHasText(title);
    }

    @Test
    void addADocumentThatCanBeAskedAboutAndDeleteIt() {
        choose(file("orchard.md", "# Orchard rules\n\nThe orchard gate is closed at nine in the evening.\n"));
        enterKey(OperatorsProfile.KEY);
        assertThat(ended("orchard.md").locator(".done")).containsText("Ready to be asked");
        assertThat(listed("Orchard rules")).isVisible();

        page.navigate("/");
        Locator turn = ask("When is the orchard gate closed?");
        assertThat(openFirstMarker(turn)).contains("closed at nine in the evening");

        page.navigate("/documents");
        page.getByLabel("Delete “Orchard rules”").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(Accessibility.seriousViolations(page)).isEmpty();
        page.locator("delete-dialog button.danger").click();
        assertThat(listed("Orchard rules")).hasCount(0);
        expectErrors("401");
    }

    @Test
    void sayForEachFileWhyItWasNotAdded() {
        choose(
                file("photo.png", "no document"),
                file("broken.pdf", "%PDF-1.4 broken"),
                file("bench.txt", "The bench by the pond seats four people."));
        enterKey(OperatorsProfile.KEY);

        assertThat(ended("photo.png").locator(".reason")).containsText("supported format");
        assertThat(ended("broken.pdf").locator(".reason")).containsText("PDF");
        assertThat(ended("bench.txt").locator(".done")).isVisible();
        assertThat(page.locator("upload-panel h2")).hasText("3 of 3 files");
        assertThat(Accessibility.seriousViolations(page)).isEmpty();
        uploaded("photo.png").getByLabel("Send photo.png again").click();
        assertThat(ended("photo.png").locator(".failed")).isVisible();
        page.getByText("Clear the list").click();
        assertThat(page.locator("upload-panel li")).hasCount(0);
        expectErrors("status of 4");
    }

    @Test
    void takeDroppedFiles() {
        JSHandle transfer = page.evaluateHandle("""
                () => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File(['The barn has twelve stalls.'], 'barn.txt'));
                  return transfer;
                }""");
        Locator view = page.locator("documents-view section").first();
        view.dispatchEvent("dragenter", Map.of("dataTransfer", transfer));
        assertThat(page.getByText("Drop to add these documents")).isVisible();

        view.dispatchEvent("drop", Map.of("dataTransfer", transfer));
        enterKey(OperatorsProfile.KEY);

        assertThat(page.getByText("Drop to add these documents")).hasCount(0);
        assertThat(ended("barn.txt").locator(".done")).isVisible();
        expectErrors("401");
    }

    @Test
    void showAHostileFileNameAsText() {
        choose(file(HOSTILE_NAME, "The mill wheel turns once a minute."));
        enterKey(OperatorsProfile.KEY);

        assertThat(ended(HOSTILE_NAME)).isVisible();
        expectErrors("status of 4");
    }

    @Test
    void offerNoDeletionOfDocumentsInTheFolder() {
        assertThat(listed("Harbour log")).isVisible();
        assertThat(listed("Harbour log").locator("button")).hasCount(0);
    }
}
