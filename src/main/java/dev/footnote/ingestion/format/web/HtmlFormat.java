package dev.footnote.ingestion.format.web;

import dev.footnote.ingestion.format.DocumentFormat;
import dev.footnote.ingestion.format.FirstLineTitle;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.StructuredTextWriter.WrittenText;
import dev.footnote.ingestion.format.UnreadableFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** HTML: one document with the main content of the page. */
public final class HtmlFormat implements DocumentFormat {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final int maxCharacters;

    /** @param maxCharacters the maximum length of the text, in UTF-16 code units */
    public HtmlFormat(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    @Override
    public Set<String> extensions() {
        return Set.of("html", "htm", "xhtml");
    }

    @Override
    public ParsedFile read(SourceFile file) throws UnreadableFileException {
        Document page = parse(file.bytes(), null);
        PageMetadata metadata = PageMetadata.of(page);
        PageCleaner.clean(page);
        StructuredTextWriter writer = new StructuredTextWriter(maxCharacters);
        HtmlBlocks.write(PageCleaner.mainContent(page), writer);
        WrittenText written = writer.finish();
        if (written.text().isEmpty()) {
            throw new UnreadableFileException(
                    "it has no text besides menus; open the page in a browser, and save it as a complete page");
        }
        String title = metadata.titleOr(() -> FirstLineTitle.firstWords(written.text(), 0));
        return document(file.name(), title, metadata, written);
    }

    private static ParsedFile document(String name, String title, PageMetadata metadata, WrittenText written)
            throws UnreadableFileException {
        ParsedDocument parsed =
                ParsedDocument.of(dev.footnote.corpus.Document.of(name, title, metadata.date(), name, written.text())
                        .withStructure(written.structure()));
        if (parsed.sections().isEmpty()) {
            throw new UnreadableFileException("it has no text besides headings; check that it was saved completely");
        }
        return new ParsedFile(List.of(parsed), List.of());
    }

    /**
     * Parses HTML in the encoding of its byte order mark, of {@code charset}, or as declared in it.
     *
     * @param charset as given from outside; null if it is not
     */
    public static Document parse(byte[] bytes, @Nullable String charset) {
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(bytes), charset, "");
            // Browsers use it too for a page that declares no encoding.
            return page.charset().equals(StandardCharsets.UTF_8) && !isUtf8(bytes)
                    ? Jsoup.parse(new ByteArrayInputStream(bytes), WINDOWS_1252.name(), "")
                    : page;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
