package dev.footnote.ingestion.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.footnote.ingestion.reading.UploadMetadata;
import dev.footnote.ingestion.uploads.UploadRefusedException.Reason;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewDocumentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.txt",
                "guides/2024/größe (neu).md",
                "日本.pdf",
                "a.b.c.HTML",
                "Lloyd's, 50% + more #1?.docx",
                "x y.eml"
            })
    void acceptsThePathOfAFileOfASupportedFormat(String id) {
        assertThatNoException().isThrownBy(() -> new NewDocument(id, UploadMetadata.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "a/",
                "/a.txt",
                "a//b.txt",
                ".",
                "..",
                "./a.txt",
                "../a.txt",
                "a/../b.txt",
                ".a.txt",
                "a/.b/c.txt",
                "a .txt/",
                "a\\b.txt",
                "a\tb.txt",
                "a\u0000.txt",
                "a\u0085.txt",
                "a\ud800.txt",
                " a.txt",
                "a.txt ",
                "mail.eml/a.txt",
                "a",
                "a.png",
                "a.txt.exe",
                "txt"
            })
    void refusesWhatIsNoNameOfADocument(String id) {
        assertRefused(id, UploadMetadata.NONE, Reason.INVALID_ID);
    }

    @Test
    void refusesNamesThatFileSystemsCannotHold() {
        assertThatNoException().isThrownBy(() -> new NewDocument("ä".repeat(98) + ".txt", UploadMetadata.NONE));
        assertRefused("ä".repeat(99) + ".txt", UploadMetadata.NONE, Reason.INVALID_ID);
        assertRefused("folder/".repeat(100) + "a.txt", UploadMetadata.NONE, Reason.INVALID_ID);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'a\nb'"})
    void refusesATitleThatIsBlankOrHasLines(String title) {
        assertRefused("a.txt", new UploadMetadata(title, null), Reason.INVALID_DETAILS);
    }

    @Test
    void refusesALongTitle() {
        assertThatNoException().isThrownBy(() -> new NewDocument("a.txt", new UploadMetadata("x".repeat(300), null)));
        assertRefused("a.txt", new UploadMetadata("x".repeat(301), null), Reason.INVALID_DETAILS);
    }

    @Test
    void aFileOfManyDocumentsHasNoTitleAndNoDate() {
        assertRefused("a.jsonl", new UploadMetadata("Title", null), Reason.INVALID_DETAILS);
        assertRefused("a.ndjson", new UploadMetadata(null, LocalDate.EPOCH), Reason.INVALID_DETAILS);
    }

    private static void assertRefused(String id, UploadMetadata details, Reason reason) {
        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(() -> new NewDocument(id, details))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.explanation()).isNotBlank();
                });
    }
}
