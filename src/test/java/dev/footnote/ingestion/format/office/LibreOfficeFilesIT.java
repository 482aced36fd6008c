package dev.footnote.ingestion.format.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads files as LibreOffice writes them. */
class LibreOfficeFilesIT {

    private static final String NOTE = "Without tax, since May.";

    private static final List<String> HANDBOOK = List.of(
            "# Staff handbook",
            "Full-time staff work 42 hours a week.",
            "1. Record your hours daily.",
            "2. Submit them on Fridays:",
            "  a. in the portal",
            "  b. or on paper",
            "3. Keep a copy.",
            "## Travel",
            NOTE,
            "[City|Limit per night]",
            "|Bern|180 CHF|",
            "|Rome|150 EUR|",
            "- Breakfast is paid.",
            "- The minibar is not.");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "doc"})
    void readsATextWithListsAndTables(String ending) throws IOException, InterruptedException {
        byte[] file = LibreOffice.in(folder).convert("handbook.fodt", resource("handbook.fodt"), ending);

        ReadDocument read = ReadDocument.of("a." + ending, file);

        // The notes of a .doc file are at its end.
        assertThat(read.outline())
                .containsSubsequence(HANDBOOK.stream()
                        .filter(block -> !(ending.equals("doc") && block.equals(NOTE)))
                        .toList())
                .contains(NOTE);
        assertThat(read.document().text()).doesNotContain("deleted words").doesNotContain("a comment");
        assertThat(read.document().title()).isEqualTo("Handbook of Example AG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "ods"})
    void readsAWorkbook(String ending) throws IOException, InterruptedException {
        byte[] file = LibreOffice.in(folder).convert("prices.fods", resource("prices.fods"), ending);

        ReadDocument read = ReadDocument.of("a." + ending, file);

        assertThat(read.outline())
                .containsExactly(
                        "# Fares",
                        "## Fares from 1 May 2024",
                        "[Zone|Price|Price|Since]",
                        "[|Adult|Child]",
                        "|A|CHF 1,234.50|CHF 3.00|01.05.2024|",
                        "|A|CHF 6.00|CHF 4.00|01.06.2024|",
                        "|Sum|CHF 1,240.50|",
                        "|Tax rate|8.1%|",
                        "# Contacts",
                        "[Name|Office]",
                        "|Anna|Bern|",
                        "|Bob|Rome|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pptx", "odp", "ppt"})
    void readsSlidesWithTheirNotes(String ending) throws IOException, InterruptedException {
        byte[] file = LibreOffice.in(folder).convert("deck.fodp", resource("deck.fodp"), ending);

        ReadDocument read = ReadDocument.of("a." + ending, file);

        assertThat(read.outline())
                .containsExactly(
                        "# Leave policy",
                        "- 28 days a year",
                        "  - part-time: in proportion",
                        "- unpaid leave on request",
                        "Mention the deadline.",
                        "# Contacts",
                        "Ask the personnel office.");
        assertThat(read.pageOf("Mention")).isEqualTo(1);
        assertThat(read.pageOf("Ask the")).isEqualTo(2);
    }

    @Test
    void readsRichText() throws IOException, InterruptedException {
        byte[] file = LibreOffice.in(folder).convert("handbook.fodt", resource("handbook.fodt"), "rtf");

        ReadDocument read = ReadDocument.of("a.rtf", file);

        assertThat(read.document().text())
                .contains("Full-time staff work 42 hours a week.", "Keep a copy.", "180 CHF")
                .doesNotContain("deleted words")
                .doesNotContain("a comment");
    }

    private static String resource(String name) {
        try (InputStream in = LibreOfficeFilesIT.class.getResourceAsStream("/office/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
