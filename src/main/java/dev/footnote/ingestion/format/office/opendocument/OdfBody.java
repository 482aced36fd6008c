package dev.footnote.ingestion.format.office.opendocument;

import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.office.markup.XmlElements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes the blocks of a text or of slides in their order; what hangs on a block, such as a footnote, comes after it. */
final class OdfBody {

    /** In UTF-16 code units; of a slide without title the first text is its heading if it is no longer. */
    private static final int LONGEST_HEADING = 80;

    /** Parts that repeat what stands elsewhere, or that are not displayed. */
    private static final Set<String> LEFT_OUT = Set.of(
            "tracked-changes",
            "table-of-content",
            "illustration-index",
            "table-index",
            "object-index",
            "user-index",
            "alphabetical-index",
            "bibliography",
            "annotation",
            "forms",
            "sequence-decls",
            "variable-decls",
            "user-field-decls",
            "settings",
            "image",
            "object",
            "title",
            "desc",
            "animations");

    private static final Set<String> REPEATED_ON_SLIDES =
            Set.of("header", "footer", "date-time", "page-number", "page");

    private final OdfStyles styles;
    private final StructuredTextWriter writer;
    private int slide;
    private boolean needsHeading;
    private boolean mayNameItself;

    OdfBody(OdfStyles styles, StructuredTextWriter writer) {
        this.styles = styles;
        this.writer = writer;
    }

    void add(Node parent) throws UnreadableFileException {
        for (Element child : XmlElements.children(parent)) {
            addElement(child);
        }
    }

    private void addElement(Element element) throws UnreadableFileException {
        String name = element.getLocalName();
        if (LEFT_OUT.contains(name) || REPEATED_ON_SLIDES.contains(Odf.attribute(element, "class"))) {
            return;
        }
        switch (name) {
            case "h" -> addHeading(element, headingNumber(element));
            case "p" -> addParagraph(element);
            case "list" -> addList(element);
            case "table" -> addTable(element);
            case "page" -> addSlide(element);
            default -> add(element);
        }
    }

    private Optional<String> headingNumber(Element heading) {
        int depth = Math.min(OdfLists.LEVELS, Math.max(1, Odf.number(heading, "outline-level", 1))) - 1;
        boolean isNumbered = !Odf.attribute(heading, "is-list-header").equals("true");
        return isNumbered
                ? styles.lists.next("outline-style", styles.lists.counts("outline-style"), depth, -1)
                : Optional.empty();
    }

    private void addHeading(Element heading, Optional<String> number) throws UnreadableFileException {
        OdfText read = OdfText.of(heading);
        if (!read.text().isEmpty()) {
            String prefix = number.filter(label -> !label.equals("-"))
                    .map(label -> label + " ")
                    .orElse("");
            writer.addHeading(Math.max(1, Odf.number(heading, "outline-level", 1)), prefix + read.text());
            needsHeading = false;
        }
        addAttachments(read);
    }

    private void addParagraph(Element paragraph) throws UnreadableFileException {
        OdfText read = OdfText.of(paragraph);
        if (styles.hasStyle(paragraph, "Title")
                || (needsHeading && mayNameItself && read.text().length() <= LONGEST_HEADING)) {
            addSlideHeading(read.text());
        } else {
            ensureHeading();
            writer.addParagraph(read.text());
        }
        addAttachments(read);
    }

    private void addSlideHeading(String text) throws UnreadableFileException {
        if (!text.isEmpty()) {
            writer.addHeading(1, text);
            needsHeading = false;
        }
    }

    private void ensureHeading() throws UnreadableFileException {
        if (needsHeading) {
            addSlideHeading("Slide " + slide);
        }
    }

    private void addAttachments(OdfText read) throws UnreadableFileException {
        for (Element note : read.notes()) {
            List<String> lines = new ArrayList<>();
            for (Element paragraph : XmlElements.children(note, "p")) {
                lines.add(OdfText.of(paragraph).text());
            }
            writer.addParagraph(String.join("\n", lines));
        }
        for (Element frame : read.frames()) {
            add(frame);
        }
    }

    private void addList(Element list) throws UnreadableFileException {
        String style = Odf.attribute(list, "style-name");
        String id = "list " + style;
        boolean isContinued = Odf.attribute(list, "continue-numbering").equals("true")
                || !Odf.attribute(list, "continue-list").isEmpty();
        if (!isContinued) {
            styles.lists.restart(id);
        }
        addItems(list, new ListPosition(style, styles.lists.counts(id), 0));
    }

    private void addItems(Element list, ListPosition position) throws UnreadableFileException {
        for (Element item : XmlElements.children(list)) {
            addItem(item, position, item.getLocalName().equals("list-item"));
        }
    }

    /** The paragraphs of an item are one text, up to a list inside of it. */
    private void addItem(Element item, ListPosition position, boolean isNumbered) throws UnreadableFileException {
        List<OdfText> texts = new ArrayList<>();
        boolean isOpen = isNumbered;
        for (Element part : XmlElements.children(item)) {
            switch (part.getLocalName()) {
                case "p" -> texts.add(OdfText.of(part));
                case "h" -> addHeading(part, isOpen ? next(item, position) : Optional.empty());
                case "list" -> {
                    writeItem(item, position, texts, isOpen);
                    isOpen = false;
                    texts.clear();
                    addItems(part, position.deeper(part));
                }
                default -> addElement(part);
            }
        }
        writeItem(item, position, texts, isOpen);
    }

    private void writeItem(Element item, ListPosition position, List<OdfText> texts, boolean isNumbered)
            throws UnreadableFileException {
        String words =
                String.join(" ", texts.stream().map(OdfText::text).toList()).strip();
        if (words.isEmpty()) {
            return;
        }
        ensureHeading();
        Optional<String> marker = isNumbered ? next(item, position) : Optional.empty();
        if (marker.isPresent()) {
            writer.addItem(position.depth, marker.get(), words);
        } else {
            writer.addParagraph(words);
        }
        for (OdfText text : texts) {
            addAttachments(text);
        }
    }

    private Optional<String> next(Element item, ListPosition position) {
        return styles.lists.next(position.style, position.counts, position.depth, Odf.number(item, "start-value", -1));
    }

    private void addTable(Element element) throws UnreadableFileException {
        OdfTable table = OdfTable.of(element, styles);
        ensureHeading();
        writer.addTable(table.cells().rows(), table.cells().headerRows());
        for (OdfText paragraph : table.paragraphs()) {
            addAttachments(paragraph);
        }
    }

    private void addSlide(Element page) throws UnreadableFileException {
        slide++;
        if (styles.isHidden(page)) {
            return;
        }
        writer.beginPage(slide);
        needsHeading = true;
        // An only text is not a heading, because it could not be quoted then.
        mayNameItself = page.getElementsByTagNameNS("*", "p").getLength() > 1;
        List<Element> titles = XmlElements.children(page).stream()
                .filter(part -> Odf.attribute(part, "class").equals("title"))
                .toList();
        for (Element title : titles) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < title.getElementsByTagNameNS("*", "p").getLength(); i++) {
                words.add(OdfText.of(
                                (Element) title.getElementsByTagNameNS("*", "p").item(i))
                        .text());
            }
            addSlideHeading(String.join(" ", words).strip());
        }
        for (Element part : XmlElements.children(page)) {
            if (!titles.contains(part)) {
                addElement(part);
            }
        }
    }

    /** Where an item stands: its list's style, the counts of that list, and the depth from 0. */
    @SuppressWarnings("ArrayRecordComponent")
    private record ListPosition(String style, int[] counts, int depth) {

        ListPosition deeper(Element list) {
            String own = Odf.attribute(list, "style-name");
            return new ListPosition(own.isEmpty() ? style : own, counts, Math.min(OdfLists.LEVELS - 1, depth + 1));
        }
    }
}
