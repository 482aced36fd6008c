package dev.footnote.ingestion.format.office.markup;

import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.UnreadableFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Writes blocks from the events of XHTML. Text outside of any block is a paragraph. */
final class XhtmlBlocks extends DefaultHandler {

    private static final Set<String> LEFT_OUT = Set.of("head", "script", "style", "nav", "object", "svg", "noscript");

    /** Classes with which Tika marks parts that are no text of the document, and those of page headers and footers. */
    private static final Set<String> LEFT_OUT_CLASSES = Set.of(
            "embedded",
            "package-entry",
            "header",
            "footer",
            "annotation",
            "comment",
            "master-notes",
            "slide-master-content");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "aside",
            "body",
            "blockquote",
            "figure",
            "figcaption",
            "header",
            "footer",
            "main",
            "hr",
            "dl",
            "dt",
            "dd",
            "address",
            "center");

    /** A bullet, or a number as a list displays it, that a parser left in the text of a paragraph. */
    private static final Pattern MARKER = Pattern.compile(
            "([\\u00B7\\u2022\\u25AA\\u25E6\\uF0B7\\uF0A7\\u25CF\\u25CB\\u25A0\\u2013-]|(?:\\d{1,3}|\\p{L})[.)])\\s+(.*+)",
            Pattern.DOTALL);

    /** What a parser makes of the mark with which the text of a note or of a comment begins. */
    private static final String REFERENCE = "\uFFFD";

    private final StructuredTextWriter writer;
    private final Set<String> comments;
    private final StringBuilder text = new StringBuilder();
    private final Deque<ListLevel> lists = new ArrayDeque<>();
    private final Deque<XhtmlTable> tables = new ArrayDeque<>();
    private int leftOut;
    private int heading;
    private int preformatted;
    private int bold;
    private int boldCharacters;
    private boolean isItem;
    private MarkerDepth markers = new MarkerDepth();

    /** @param comments paragraphs that are comments, which a parser adds at the end of the text */
    XhtmlBlocks(StructuredTextWriter writer, Set<String> comments) {
        this.writer = writer;
        this.comments = comments;
    }

    /** Writes what has no end tag. */
    void finish() throws UnreadableFileException {
        flush();
    }

    @Override
    public void startElement(String uri, String localName, @Nullable String qName, Attributes attributes)
            throws SAXException {
        String name = localName.toLowerCase(Locale.ROOT);
        if (leftOut > 0 || LEFT_OUT.contains(name) || isLeftOut(attributes.getValue("class"))) {
            leftOut++;
            return;
        }
        try {
            start(name, attributes);
        } catch (UnreadableFileException refused) {
            throw new SAXException(refused);
        }
    }

    private static boolean isLeftOut(@Nullable String classes) {
        return classes != null && LEFT_OUT_CLASSES.contains(classes);
    }

    private void start(String name, Attributes attributes) throws UnreadableFileException {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                heading = name.charAt(1) - '0';
            }
            case "ul", "ol" -> {
                flush();
                lists.addLast(new ListLevel(name.equals("ol"), start(attributes.getValue("start"))));
            }
            case "li" -> {
                flush();
                isItem = true;
            }
            case "table" -> {
                flush();
                tables.addLast(new XhtmlTable());
            }
            case "tr", "td", "th", "thead", "tbody" -> startOfTable(name, attributes);
            case "br" -> text.append('\n');
            case "b", "strong" -> bold++;
            case "pre" -> {
                flush();
                preformatted++;
            }
            default -> {
                if (BLOCKS.contains(name)) {
                    flush();
                }
            }
        }
    }

    private static int start(@Nullable String value) {
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : 1;
    }

    private void startOfTable(String name, Attributes attributes) {
        if (!tables.isEmpty()) {
            text.setLength(0);
            boldCharacters = 0;
            tables.getLast().start(name, attributes);
        }
    }

    @Override
    public void endElement(String uri, String localName, @Nullable String qName) throws SAXException {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        try {
            end(localName.toLowerCase(Locale.ROOT));
        } catch (UnreadableFileException refused) {
            throw new SAXException(refused);
        }
    }

    private void end(String name) throws UnreadableFileException {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                heading = 0;
            }
            case "ul", "ol" -> {
                flush();
                lists.pollLast();
            }
            case "li" -> {
                flush();
                isItem = false;
            }
            case "td", "th", "tr" -> {
                flush();
                if (!tables.isEmpty()) {
                    tables.getLast().end(name);
                }
            }
            case "table" -> endTable();
            case "b", "strong" -> bold--;
            case "pre" -> {
                flush();
                preformatted--;
            }
            default -> {
                if (BLOCKS.contains(name)) {
                    flush();
                }
            }
        }
    }

    /** A table inside of a cell becomes the words of that cell. */
    private void endTable() throws UnreadableFileException {
        flush();
        XhtmlTable table = tables.pollLast();
        if (table == null) {
            return;
        }
        if (tables.isEmpty()) {
            table.write(writer);
        } else {
            tables.getLast().addWords(table.words(), false);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (leftOut == 0) {
            boldCharacters += bold > 0 ? length : 0;
            String part = new String(characters, start, length);
            text.append(preformatted > 0 ? part : part.replaceAll("[\\s\\u00A0]+", " "));
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        characters(characters, start, length);
    }

    private void flush() throws UnreadableFileException {
        String block = text.toString();
        text.setLength(0);
        boolean isBold = 2 * boldCharacters > block.length();
        boldCharacters = 0;
        if (block.isBlank()) {
            return;
        }
        if (!tables.isEmpty()) {
            tables.getLast().addWords(block.strip(), isBold);
        } else if (heading > 0) {
            writer.addHeading(heading, block);
        } else if (preformatted > 0) {
            writer.addCode(block);
        } else if (isItem) {
            addItem(block);
        } else {
            addParagraph(lines(block));
        }
    }

    /** The first block of an item is the item; what follows in it are paragraphs. */
    private void addItem(String block) throws UnreadableFileException {
        ListLevel level = lists.isEmpty() ? new ListLevel(false, 1) : lists.getLast();
        writer.addItem(Math.max(0, lists.size() - 1), level.next(), block);
        isItem = false;
    }

    private void addParagraph(String paragraph) throws UnreadableFileException {
        String block = paragraph.startsWith(REFERENCE) ? paragraph.substring(1).strip() : paragraph;
        if (block.length() < paragraph.length() && comments.contains(block)) {
            return;
        }
        Matcher marker = MARKER.matcher(block);
        if (marker.matches()) {
            String mark = marker.group(1);
            boolean isNumber = mark.length() > 1;
            writer.addItem(markers.next(mark), isNumber ? mark : "-", marker.group(2));
        } else {
            markers = new MarkerDepth();
            writer.addParagraph(block);
        }
    }

    /** Line ends that are left were marked by an element. */
    private static String lines(String block) {
        return block.replaceAll("[ \\t\\u00A0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .strip();
    }

    private static final class ListLevel {

        private final boolean isNumbered;
        private int next;

        ListLevel(boolean isNumbered, int next) {
            this.isNumbered = isNumbered;
            this.next = next;
        }

        String next() {
            return isNumbered ? next++ + "." : "-";
        }
    }
}
