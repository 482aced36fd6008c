package dev.footnote.ingestion.format.web;

import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.UnreadableFileException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the blocks of HTML: headings, paragraphs, lists, tables, code and quotations. */
public final class HtmlBlocks {

    private static final Pattern SPACES = Pattern.compile(" *\n[ \n]*| {2,}");

    private final StructuredTextWriter writer;
    private final StringBuilder open = new StringBuilder();

    private HtmlBlocks(StructuredTextWriter writer) {
        this.writer = writer;
    }

    /** Writes the content of an element. Images, scripts and styles have no text here. */
    public static void write(Element root, StructuredTextWriter writer) throws UnreadableFileException {
        HtmlBlocks blocks = new HtmlBlocks(writer);
        blocks.writeChildren(root);
        blocks.endParagraph();
    }

    private void writeChildren(Element parent) throws UnreadableFileException {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                appendText(text);
            } else if (child instanceof Element element) {
                write(element);
            }
        }
    }

    private void appendText(TextNode text) {
        String whole = text.getWholeText();
        for (int i = 0; i < whole.length(); i++) {
            char next = whole.charAt(i);
            open.append(Character.isWhitespace(next) || next == '\u00A0' ? ' ' : next);
        }
    }

    private void write(Element element) throws UnreadableFileException {
        switch (element.normalName()) {
            case "script", "style", "template", "img", "head" -> {}
            case "br" -> open.append('\n');
            case "wbr" -> {}
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                endParagraph();
                writer.addHeading(element.normalName().charAt(1) - '0', element.text());
            }
            case "ul", "ol", "menu", "dir" -> {
                endParagraph();
                writeList(element, 0);
            }
            case "table" -> {
                endParagraph();
                writeTable(element);
            }
            case "pre", "listing" -> {
                endParagraph();
                writer.addCode(element.wholeText());
            }
            case "blockquote" -> {
                endParagraph();
                writer.addQuotation(collapse(ElementText.of(element).words()));
            }
            default -> writeOther(element);
        }
    }

    private void writeOther(Element element) throws UnreadableFileException {
        boolean isBlock = element.isBlock();
        if (isBlock) {
            endParagraph();
        }
        writeChildren(element);
        if (isBlock) {
            endParagraph();
        }
    }

    private void endParagraph() throws UnreadableFileException {
        writer.addParagraph(collapse(open));
        open.setLength(0);
    }

    /** One space for several, and one line end for those around it. */
    private static String collapse(CharSequence text) {
        return SPACES.matcher(text)
                .replaceAll(run -> run.group().indexOf('\n') < 0 ? " " : "\n")
                .strip();
    }

    private void writeList(Element list, int depth) throws UnreadableFileException {
        ItemNumbers numbers = ItemNumbers.of(list);
        for (Element item : list.children()) {
            if (isList(item)) {
                writeList(item, depth + 1);
                continue;
            }
            ElementText text = ElementText.ofItem(item);
            if (item.normalName().equals("li") && !text.hasBlocks()) {
                writer.addItem(depth, numbers.next(item), collapse(text.words()));
                for (Element nested : text.lists()) {
                    writeList(nested, depth + 1);
                }
            } else {
                writeOther(item);
                endParagraph();
            }
        }
    }

    static boolean isList(Element element) {
        return Set.of("ul", "ol", "menu").contains(element.normalName());
    }

    private void writeTable(Element table) throws UnreadableFileException {
        HtmlTable data = HtmlTable.of(table);
        if (!data.isData()) {
            writeChildren(table);
            endParagraph();
            return;
        }
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            writer.addParagraph(caption.text());
        }
        writer.addTable(data.rows(), data.headerRows());
    }
}
