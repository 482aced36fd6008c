package dev.footnote.ingestion.format.office.word;

import dev.footnote.corpus.Block;
import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.office.markup.XmlElements;
import dev.footnote.ingestion.format.office.word.ParagraphText.NoteReference;
import dev.footnote.ingestion.format.office.word.WordNumbering.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes the blocks of a body in their order; what hangs on a block, such as a footnote, comes after it. */
final class WordBody {

    private final WordParts parts;
    private final StructuredTextWriter writer;
    private final boolean hasPages;
    private int page = 1;

    /** Text of a paragraph whose end was deleted: it continues in the next one. */
    private String continued = "";

    WordBody(WordParts parts, StructuredTextWriter writer, boolean hasPages) {
        this.parts = parts;
        this.writer = writer;
        this.hasPages = hasPages;
    }

    void read(Element body) throws UnreadableFileException {
        if (hasPages) {
            writer.beginPage(page);
        }
        addBlocks(body);
    }

    private void addBlocks(Node parent) throws UnreadableFileException {
        for (Element child : XmlElements.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> addParagraph(child);
                case "tbl" -> addTable(child);
                case "sdt" -> addContentControl(child);
                case "ins", "moveTo", "customXml", "smartTag", "sdtContent" -> addBlocks(child);
                default -> {}
            }
        }
    }

    private void addContentControl(Element control) throws UnreadableFileException {
        boolean isContents = Wml.value(control, "sdtPr", "docPartObj", "docPartGallery")
                .filter(gallery -> gallery.equals("Table of Contents"))
                .isPresent();
        if (!isContents && !Wml.isOn(control, "sdtPr", "showingPlcHdr")) {
            addBlocks(Wml.find(control, "sdtContent").orElse(control));
        }
    }

    private void addParagraph(Element paragraph) throws UnreadableFileException {
        ParagraphText read = ParagraphText.of(paragraph);
        String text = continued + read.text();
        if (Wml.find(paragraph, "pPr", "rPr", "del").isPresent()) {
            continued = text.isEmpty() ? "" : text + " ";
            return;
        }
        int before = continued.length();
        continued = "";
        List<Integer> breaks = new ArrayList<>(read.pageBreaks());
        while (!breaks.isEmpty() && breaks.get(0) == 0) {
            breaks.remove(0);
            beginPage(-1);
        }
        int start = text.isEmpty() || parts.styles.isListing(paragraph) ? -1 : write(paragraph, text);
        for (int offset : breaks) {
            beginPage(start < 0 ? -1 : start + before + offset);
        }
        addAttachments(read);
    }

    /** Returns where the paragraph begins in the text; -1 where that is not known. */
    private int write(Element paragraph, String text) throws UnreadableFileException {
        OptionalInt heading = parts.styles.headingLevel(paragraph);
        Optional<Label> label = parts.styles
                .numbering(paragraph)
                .flatMap(numbering -> parts.numbering.next(numbering, WordStyles.styleId(paragraph)));
        if (heading.isPresent()) {
            String number = label.map(Label::marker)
                    .filter(marker -> !marker.equals("-"))
                    .orElse("");
            writer.addHeading(heading.getAsInt(), number + " " + text);
            return -1;
        }
        if (label.isPresent()) {
            return writer.addItem(label.get().depth(), label.get().marker(), text);
        }
        return writer.addParagraph(text);
    }

    private void addAttachments(ParagraphText read) throws UnreadableFileException {
        for (NoteReference reference : read.notes()) {
            Optional<Element> note = parts.note(reference);
            if (note.isPresent()) {
                writer.addParagraph(words(note.get()));
            }
        }
        for (Element box : read.textBoxes()) {
            addBlocks(box);
        }
    }

    /** A note is one paragraph, however many its author made. */
    private static String words(Element note) {
        List<String> lines = new ArrayList<>();
        for (Element paragraph : XmlElements.children(note, "p")) {
            lines.add(ParagraphText.of(paragraph).text());
        }
        return String.join("\n", lines);
    }

    private void addTable(Element element) throws UnreadableFileException {
        WordTable table = WordTable.of(element, parts.styles);
        List<Block.Row> rows =
                writer.addTable(table.cells().rows(), table.cells().headerRows());
        for (int row : table.pageBreaks()) {
            beginPage(row < rows.size() ? rows.get(row).span().start() : -1);
        }
        for (ParagraphText paragraph : table.paragraphs()) {
            addAttachments(paragraph);
        }
    }

    private void beginPage(int position) {
        page++;
        if (hasPages && position >= 0) {
            writer.beginPage(page, position);
        } else if (hasPages) {
            writer.beginPage(page);
        }
    }
}
