package dev.footnote.ingestion.format.office.opendocument;

import dev.footnote.ingestion.format.office.markup.XmlElements;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The displayed text of one paragraph, and what hangs on it. Comments and hidden text are left out. */
final class OdfText {

    private final StringBuilder text = new StringBuilder();
    private final List<Element> notes = new ArrayList<>();
    private final List<Element> frames = new ArrayList<>();

    static OdfText of(Element paragraph) {
        OdfText read = new OdfText();
        read.add(paragraph);
        return read;
    }

    String text() {
        return text.toString().strip();
    }

    /** The bodies of footnotes and endnotes. */
    List<Element> notes() {
        return notes;
    }

    /** Drawings anchored in the paragraph, which may hold text. */
    List<Element> frames() {
        return frames;
    }

    private void add(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(node.getNodeValue().replaceAll("[ \\t\\r\\n]+", " "));
            } else if (node instanceof Element element) {
                addElement(element);
            }
        }
    }

    private void addElement(Element element) {
        switch (element.getLocalName()) {
            case "s", "tab" -> text.append(' ');
            case "line-break" -> text.append('\n');
            case "note" -> notes.addAll(XmlElements.children(element, "note-body"));
            case "annotation", "hidden-text", "ruby-text", "tracked-changes" -> {}
            case "frame", "custom-shape", "g", "rect", "text-box" -> frames.add(element);
            default -> add(element);
        }
    }
}
