package dev.footnote.ingestion.format.mail;

import dev.footnote.corpus.Document;
import dev.footnote.ingestion.format.DocumentFormat;
import dev.footnote.ingestion.format.FirstLineTitle;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.StructuredTextWriter.WrittenText;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.web.HtmlBlocks;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Mails, EML and MSG: one document with the subject as title, who wrote to whom and when as its first paragraph, and the
 * text. Attachments are documents of their own.
 */
public final class MailFormat implements DocumentFormat {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    /** Where Outlook and its web client begin to quote the earlier mail. */
    private static final String EARLIER_MAIL = "#divRplyFwdMsg, #appendonsend, "
            + "div[style~=(?i)border:none;\\s{0,9}border-top:\\s{0,9}solid #(?:E1E1E1|B5C4DF)]";

    private final int maxCharacters;
    private final List<DocumentFormat> attachmentFormats;

    /**
     * @param maxCharacters the maximum length of the text of a document, in UTF-16 code units
     * @param attachmentFormats the formats of attachments; mails are added
     */
    public MailFormat(int maxCharacters, List<DocumentFormat> attachmentFormats) {
        this.maxCharacters = maxCharacters;
        this.attachmentFormats = List.copyOf(attachmentFormats);
    }

    @Override
    public Set<String> extensions() {
        return Set.of("eml", "msg");
    }

    @Override
    public ParsedFile read(SourceFile file) throws UnreadableFileException {
        AttachmentParser attachments = new AttachmentParser(this, attachmentFormats);
        attachments.parseMail(file.name(), parse(file));
        ParsedFile parsed = attachments.result();
        if (parsed.documents().isEmpty() && parsed.failures().isEmpty()) {
            throw new UnreadableFileException("it has no text and no attachments; save it again with its content");
        }
        return parsed;
    }

    static Mail parse(SourceFile file) throws UnreadableFileException {
        return SourceFile.extension(file.name()).equals("msg")
                ? MsgReader.read(file.bytes())
                : EmlReader.read(file.bytes());
    }

    /** The document of a mail without its attachments; none if it is empty. */
    ParsedFile write(String name, Mail mail) throws UnreadableFileException {
        StructuredTextWriter writer = new StructuredTextWriter(maxCharacters);
        String header = header(mail);
        writer.addParagraph(header);
        writeBody(mail, writer);
        WrittenText written = writer.finish();
        if (written.text().isEmpty()) {
            return new ParsedFile(List.of(), List.of());
        }
        int body = written.text().length() > header.length() ? header.length() : 0;
        String title = mail.subject().isEmpty() ? FirstLineTitle.firstWords(written.text(), body) : mail.subject();
        OffsetDateTime date = mail.date();
        Document document = Document.of(name, title, date == null ? null : date.toLocalDate(), name, written.text())
                .withStructure(written.structure());
        String problem = mail.problem();
        return new ParsedFile(
                List.of(ParsedDocument.of(document)),
                problem == null ? List.of() : List.of(new ReadFailure(name, problem)));
    }

    private static String header(Mail mail) {
        List<String> lines = new ArrayList<>();
        add(lines, "From: ", mail.from());
        add(lines, "To: ", mail.to());
        add(lines, "Cc: ", mail.cc());
        OffsetDateTime date = mail.date();
        add(lines, "Date: ", date == null ? "" : DATE.format(date));
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(name + value);
        }
    }

    /** A page keeps tables and lists, which its plain text has lost. */
    private static void writeBody(Mail mail, StructuredTextWriter writer) throws UnreadableFileException {
        org.jsoup.nodes.Document page = mail.html();
        if (page == null || !page.body().hasText()) {
            PlainBody.write(mail.plain(), writer);
            return;
        }
        page.select("[style~=(?i)display\\s{0,9}:\\s{0,9}none], [hidden]").remove();
        quoteEarlierMail(page);
        HtmlBlocks.write(page.body(), writer);
    }

    private static void quoteEarlierMail(org.jsoup.nodes.Document page) {
        Element first = page.selectFirst(EARLIER_MAIL);
        if (first == null || first.closest("blockquote") != null) {
            return;
        }
        Element quotation = new Element("blockquote");
        first.before(quotation);
        List<Element> rest = new ArrayList<>(first.nextElementSiblings());
        quotation.appendChild(first);
        rest.forEach(quotation::appendChild);
    }
}
