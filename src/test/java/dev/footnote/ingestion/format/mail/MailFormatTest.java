package dev.footnote.ingestion.format.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.text.TextFormat;
import dev.footnote.ingestion.format.web.HtmlFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailFormatTest {

    private static final String HEADER = """
            From: Ann Smith <ann@example.org>
            To: =?UTF-8?Q?J=C3=BCrgen?= <j@example.org>, staff@example.org
            Cc: Team: bo@example.org;
            Date: Fri, 1 Mar 2024 23:30:00 -0500 (EST)
            Subject: =?windows-1252?B?Q2Fm6SBob3Vycw==?=
            MIME-Version: 1.0
            """;

    private static final String WRITTEN_HEADER = """
            From: Ann Smith <ann@example.org>
            To: J\u00fcrgen <j@example.org>, staff@example.org
            Cc: bo@example.org
            Date: 1 March 2024, 23:30""";

    @Test
    void writesWhoWroteToWhomAndWhenAndTheText() throws UnreadableFileException {
        Document mail = only(read(HEADER + """
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                The caf=C3=A9 opens at 8.
                It closes at 5.

                Bring:
                - a cup
                1. money

                On Thursday, Bo wrote:
                > When does it open?
                >> And close?

                --\s
                Ann Smith
                Facilities
                """));

        assertThat(mail.id()).isEqualTo("a/mail.eml");
        assertThat(mail.title()).isEqualTo("Caf\u00e9 hours");
        assertThat(mail.date()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(mail.text())
                .isEqualTo(WRITTEN_HEADER
                        + "\n\nThe caf\u00e9 opens at 8.\nIt closes at 5.\n\nBring:\n\n- a cup\n1. money\n\n"
                        + "On Thursday, Bo wrote:\n\nWhen does it open?\nAnd close?\n\n--\nAnn Smith\nFacilities");
        assertThat(mail.structure().blocks())
                .hasExactlyElementsOfTypes(
                        Block.Paragraph.class,
                        Block.Paragraph.class,
                        Block.Paragraph.class,
                        Block.ItemList.class,
                        Block.Paragraph.class,
                        Block.Quotation.class,
                        Block.Paragraph.class);
    }

    @Test
    void writesTheFormattedTextWithItsTables() throws UnreadableFileException {
        Document mail = only(read(HEADER + """
                Content-Type: multipart/related; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain

                Rates: Paris 150
                --inner
                Content-Type: text/html; charset=iso-8859-1

                <div style="display:none">Preview</div><p>Rates:</p>
                <table><tr><th>Place<th>Rate<tr><td>Paris<td>150</table>
                <div id="divRplyFwdMsg">From: Bo</div><p>What are the rates?</p>
                --inner--
                --outer
                Content-Type: image/png; name=logo.png
                Content-ID: <logo>

                xxx
                --outer--
                """));

        assertThat(mail.text())
                .isEqualTo(WRITTEN_HEADER + "\n\nRates:\n\nPlace\tRate\nParis\t150\n\nFrom: Bo\nWhat are the rates?");
        assertThat(mail.structure().blocks())
                .hasExactlyElementsOfTypes(
                        Block.Paragraph.class, Block.Paragraph.class, Block.Table.class, Block.Quotation.class);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "windows-1252, windows-1252", "x-unknown, windows-1252", "us-ascii, UTF-8"})
    void decodesTheText(String declared, String actual) throws UnreadableFileException {
        String text = Base64.getMimeEncoder().encodeToString("Caf\u00e9 \u20ac".getBytes(Charset.forName(actual)));
        String mail = HEADER
                + "Content-Type: text/plain; charset=%s\nContent-Transfer-Encoding: base64\n\n%s\n"
                        .formatted(declared, text);

        assertThat(only(read(mail)).text()).endsWith("\n\nCaf\u00e9 \u20ac");
    }

    @Test
    void joinsLinesThatTheProgramOfTheSenderBroke() throws UnreadableFileException {
        String mail = HEADER + "Content-Type: text/plain; format=flowed\n\nA long \nline.\nNext.\n-- \nAnn\n";

        assertThat(only(read(mail)).text()).endsWith("\n\nA long line.\nNext.\n--\nAnn");
    }

    @Test
    void attachmentsAreDocumentsOfTheirOwn() throws UnreadableFileException {
        ParsedFile parsed = read(mixed(
                attachment("name=\"notes.txt\"", "First notes."),
                attachment("name=\"notes.txt\"", "Second notes."),
                attachment("name*=UTF-8''r%C3%A8gles%2Fold.html", "<h1>Rules</h1><p>No smoking."),
                attachment("name=\"logo.zip\"", "PK"),
                attachment("name=\"a.exe\"", "MZ"),
                attachment("name=\"empty.html\"", "<nav>Home</nav>")));

        assertThat(parsed.documents())
                .extracting(document -> document.document().id())
                .containsExactly(
                        "a/mail.eml",
                        "a/mail.eml/notes.txt",
                        "a/mail.eml/notes (2).txt",
                        "a/mail.eml/r\u00e8gles_old.html");
        assertThat(parsed.documents().get(3).document().title()).isEqualTo("Rules");
        assertThat(parsed.failures())
                .extracting(ReadFailure::name)
                .containsExactly("a/mail.eml/empty.html", "a/mail.eml");
        assertThat(parsed.failures().get(1).reason())
                .isEqualTo("attachments of unsupported formats are not served: logo.zip, a.exe; convert them, and save "
                        + "them as files of their own");
    }

    @Test
    void readsAMailInAMailUpToADepth() throws UnreadableFileException {
        String mail = "Subject: level 0\n\nThe innermost text.\n";
        for (int level = 1; level <= 40; level++) {
            mail =
                    "Subject: level %d\nContent-Type: multipart/mixed; boundary=b%d\n\n--b%d\n\nText %d.\n--b%d\nContent-Type: message/rfc822\n\n%s\n--b%d--\n"
                            .formatted(level, level, level, level, level, mail, level);
        }

        ParsedFile parsed = read(mail);

        assertThat(parsed.documents()).hasSize(11);
        assertThat(parsed.documents().get(1).document().id()).isEqualTo("a/mail.eml/level 39.eml");
        assertThat(parsed.documents().get(10).document().text()).isEqualTo("Text 30.");
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).reason()).startsWith("mails are nested more than 10 deep");
    }

    @Test
    void boundsTheNumberOfAttachments() throws UnreadableFileException {
        String[] attachments = new String[600];
        java.util.Arrays.fill(attachments, attachment("name=a.txt", "text"));

        ParsedFile parsed = read(mixed(attachments));

        assertThat(parsed.documents()).hasSize(501);
        assertThat(parsed.failures()).hasSize(1);
        assertThat(parsed.failures().get(0).reason()).startsWith("it has more than 500 attachments");
    }

    @Test
    void boundsTheDepthOfParts() throws UnreadableFileException {
        ParsedFile parsed = read(nestedParts(150));

        assertThat(parsed.failures().get(0).reason()).startsWith("its parts are nested more than 100 deep");
    }

    @Test
    void namesAMailThatIsNestedTooDeeplyToBeParsed() {
        assertThatThrownBy(() -> read(nestedParts(20_000)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("nested too deeply");
    }

    private static String nestedParts(int depth) {
        StringBuilder mail = new StringBuilder("Subject: deep\n");
        for (int level = 0; level < depth; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(level, level));
        }
        return mail + "\ntext\n--b0--\n";
    }

    @Test
    void servesATruncatedMailAndSaysSo() throws UnreadableFileException {
        String mail = mixed(attachment("name=a.txt", "text"));

        ParsedFile parsed = read(mail.substring(0, mail.length() - 8));

        assertThat(parsed.documents().get(0).document().text()).endsWith("See the files.");
        assertThat(parsed.failures())
                .extracting(ReadFailure::reason)
                .containsExactly("the mail ends early, and what it lacks is not served; save it again");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a.eml | Just text without any header.                             | is not a mail
                    a.eml | Subject: x\\nContent-Type: multipart/encrypted; boundary=b\\n\\n--b\\n\\nx\\n--b-- | is encrypted
                    a.eml | Subject: x\\nContent-Type: application/pkcs7-mime\\n\\nxxxx | is encrypted
                    a.eml | Subject: x\\n\\n                                      | has no text
                    a.msg | not an Outlook file, only some text that is long enough for a header | cannot be parsed as an Outlook mail
                    """)
    void namesAMailThatCannotBeRead(String name, String content, String reason) {
        byte[] bytes = content.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> format().read(new SourceFile(name, bytes)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("save it");
    }

    @Test
    void takesItsFirstWordsAsTitleOfAMailWithoutSubject() throws UnreadableFileException {
        assertThat(only(read("From: ann@example.org\n\nThe printer is back.\n")).title())
                .isEqualTo("The printer is back.");
    }

    private static String mixed(String... attachments) {
        return HEADER
                + "Content-Type: multipart/mixed; boundary=parts\n\n--parts\nContent-Type: text/plain\n\nSee the files.\n"
                + String.join("", attachments) + "--parts--\n";
    }

    private static String attachment(String name, String content) {
        return "--parts\nContent-Type: application/octet-stream\nContent-Disposition: attachment; file%s\n\n%s\n"
                .formatted(name, content);
    }

    static Document only(ParsedFile parsed) {
        assertThat(parsed.failures()).isEmpty();
        assertThat(parsed.documents()).hasSize(1);
        return parsed.documents().get(0).document();
    }

    private static ParsedFile read(String mail) throws UnreadableFileException {
        return format().read(new SourceFile("a/mail.eml", mail.getBytes(StandardCharsets.UTF_8)));
    }

    static MailFormat format() {
        return new MailFormat(200_000, List.of(new TextFormat(), new HtmlFormat(200_000)));
    }
}
