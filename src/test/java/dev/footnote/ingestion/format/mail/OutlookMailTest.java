package dev.footnote.ingestion.format.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlookMailTest {

    @Test
    void readsAMailOfOutlookWithItsAttachments() throws UnreadableFileException {
        OutlookFile file = new OutlookFile()
                .with(OutlookFile.SUBJECT, "Caf\u00e9 hours")
                .with(OutlookFile.SENDER, "Ann Smith")
                .with(OutlookFile.TO, "Bo; Cy")
                .with(OutlookFile.TEXT, "It opens at 8.\r\n\r\n-----Original Message-----\r\nFrom: Bo\r\n\r\nWhen?")
                .sentAt(Instant.parse("2024-03-01T10:15:00Z"))
                .attach("notes.txt", "Notes.".getBytes(StandardCharsets.UTF_8));
        file.attachMail()
                .with(OutlookFile.SUBJECT, "Inner")
                .with(OutlookFile.TEXT, "Inner text.")
                .sentAt(Instant.EPOCH);

        ParsedFile parsed = MailFormatTest.format().read(new SourceFile("a.msg", file.bytes()));

        Document mail = parsed.documents().get(0).document();
        assertThat(mail.text())
                .isEqualTo(
                        "From: Ann Smith\nTo: Bo; Cy\nDate: 1 March 2024, 10:15\n\nIt opens at 8.\n\nFrom: Bo\n\nWhen?");
        assertThat(mail.title()).isEqualTo("Caf\u00e9 hours");
        assertThat(mail.date()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(mail.structure().blocks().get(2)).isInstanceOf(Block.Quotation.class);
        assertThat(parsed.documents())
                .extracting(document -> document.document().id())
                .containsExactly("a.msg", "a.msg/notes.txt", "a.msg/Inner.msg");
    }

    @Test
    void readsTheFormattedTextOfAMailOfOutlook() throws UnreadableFileException {
        byte[] file = new OutlookFile()
                .with(OutlookFile.SUBJECT, "Rates")
                .withBytes(OutlookFile.HTML, "<h2>Paris</h2><p>150 euros.".getBytes(StandardCharsets.UTF_8))
                .sentAt(Instant.EPOCH)
                .bytes();

        assertThat(MailFormatTest.only(MailFormatTest.format().read(new SourceFile("a.msg", file)))
                        .structure()
                        .blocks())
                .hasExactlyElementsOfTypes(Block.Paragraph.class, Block.Heading.class, Block.Paragraph.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void namesATruncatedMailOfOutlook(double part) {
        byte[] file = new OutlookFile()
                .with(OutlookFile.SUBJECT, "Rates")
                .with(OutlookFile.TEXT, "text ".repeat(20_000))
                .sentAt(Instant.EPOCH)
                .bytes();
        byte[] truncated = Arrays.copyOf(file, (int) (file.length * part));

        assertThatThrownBy(() -> MailFormatTest.format().read(new SourceFile("a.msg", truncated)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("save it again");
    }
}
