package dev.footnote.ingestion.format.office.word;

import dev.footnote.ingestion.format.office.markup.XmlElements;
import dev.footnote.ingestion.format.office.word.ParagraphText.NoteReference;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The parts of a file that its body refers to: styles, lists and notes. */
final class WordParts {

    final WordStyles styles;
    final WordNumbering numbering;
    private final Map<NoteReference, Element> notes = new HashMap<>();

    WordParts(XWPFDocument document) throws IOException {
        styles = styles(document.getStyles());
        numbering = numbering(document.getNumbering());
        addNotes(false, document.getFootnotes());
        addNotes(true, document.getEndnotes());
    }

    private static WordStyles styles(XWPFStyles styles) {
        return new WordStyles(
                styles == null
                        ? List.of()
                        : XmlElements.children(styles.getCtStyles().getDomNode(), "style"));
    }

    private static WordNumbering numbering(XWPFNumbering numbering) {
        if (numbering == null) {
            return new WordNumbering(List.of(), List.of());
        }
        List<Node> definitions = numbering.getAbstractNums().stream()
                .map(definition -> definition.getCTAbstractNum().getDomNode())
                .toList();
        List<Node> lists = numbering.getNums().stream()
                .map(list -> list.getCTNum().getDomNode())
                .toList();
        return new WordNumbering(definitions, lists);
    }

    private void addNotes(boolean isEndnote, List<? extends XWPFAbstractFootnoteEndnote> all) {
        for (XWPFAbstractFootnoteEndnote note : all == null ? List.<XWPFAbstractFootnoteEndnote>of() : all) {
            notes.put(new NoteReference(isEndnote, note.getId().toString()), (Element)
                    note.getCTFtnEdn().getDomNode());
        }
    }

    Optional<Element> note(NoteReference reference) {
        return Optional.ofNullable(notes.get(reference));
    }
}
