package dev.footnote.ingestion.format.office.word;

import dev.footnote.ingestion.format.office.markup.XmlElements;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of one paragraph as displayed when all tracked changes are accepted, and what hangs on it. Hidden text, the
 * codes of fields, comments and placeholders of empty forms are left out.
 */
final class ParagraphText {

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> pageBreaks = new ArrayList<>();
    private final List<Element> textBoxes = new ArrayList<>();
    private final List<NoteReference> notes = new ArrayList<>();
    private int bold;

    static ParagraphText of(Element paragraph) {
        ParagraphText read = new ParagraphText();
        read.addContent(paragraph);
        return read;
    }

    String text() {
        return text.toString().strip();
    }

    /** Offsets in the text at which a page began when the document was last displayed. */
    List<Integer> pageBreaks() {
        int indent = text.length() - text.toString().stripLeading().length();
        int length = text().length();
        return pageBreaks.stream()
                .map(offset -> Math.max(0, Math.min(length, offset - indent)))
                .toList();
    }

    /** The contents of the text boxes anchored in this paragraph. */
    List<Element> textBoxes() {
        return textBoxes;
    }

    List<NoteReference> notes() {
        return notes;
    }

    /** Whether most of its characters are set in bold directly. */
    boolean isBold() {
        return !text.isEmpty() && 2 * bold > text.length();
    }

    private void addContent(Node parent) {
        for (Element child : XmlElements.children(parent)) {
            String name = child.getLocalName();
            if (name.equals("r")) {
                addRun(child);
            } else if (name.equals("AlternateContent")) {
                addContent(chooseAlternative(child));
            } else if (name.equals("sdt")) {
                if (!Wml.isOn(child, "sdtPr", "showingPlcHdr")) {
                    Wml.find(child, "sdtContent").ifPresent(this::addContent);
                }
            } else if (!Wml.isRemoved(child) && !name.endsWith("Pr") && !name.equals("rt")) {
                addContent(child);
            }
        }
    }

    private void addRun(Element run) {
        int start = text.length();
        if (Wml.isOn(run, "rPr", "vanish")) {
            return;
        }
        addParts(run);
        if (Wml.isOn(run, "rPr", "b")) {
            bold += text.length() - start;
        }
    }

    private void addParts(Node run) {
        for (Element part : XmlElements.children(run)) {
            switch (part.getLocalName()) {
                case "t" -> text.append(content(part));
                case "tab", "ptab" -> text.append(' ');
                case "br" -> text.append(isPageOrColumn(Wml.attribute(part, "type")) ? ' ' : '\n');
                case "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "lastRenderedPageBreak" -> pageBreaks.add(text.length());
                case "footnoteReference" -> notes.add(new NoteReference(false, Wml.attribute(part, "id")));
                case "endnoteReference" -> notes.add(new NoteReference(true, Wml.attribute(part, "id")));
                case "AlternateContent" -> addParts(chooseAlternative(part));
                case "drawing", "pict", "object" -> addTextBoxes(part);
                case "ruby" -> Wml.find(part, "rubyBase").ifPresent(this::addContent);
                default -> {}
            }
        }
    }

    private static boolean isPageOrColumn(String breakType) {
        return breakType.equals("page") || breakType.equals("column");
    }

    private static String content(Element part) {
        StringBuilder content = new StringBuilder();
        for (Node node = part.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                content.append(node.getNodeValue());
            }
        }
        return content.toString();
    }

    /** A drawing is often there twice: as newer and as older programs know it. */
    private static Node chooseAlternative(Element alternatives) {
        return Wml.find(alternatives, "Choice")
                .or(() -> Wml.find(alternatives, "Fallback"))
                .orElse(alternatives);
    }

    private void addTextBoxes(Element drawing) {
        for (Element child : XmlElements.children(drawing)) {
            if (child.getLocalName().equals("txbxContent")) {
                textBoxes.add(child);
            } else if (child.getLocalName().equals("AlternateContent")) {
                XmlElements.children(chooseAlternative(child)).forEach(this::addTextBoxes);
            } else {
                addTextBoxes(child);
            }
        }
    }

    /** A reference to a footnote or an endnote. */
    record NoteReference(boolean isEndnote, String id) {}
}
