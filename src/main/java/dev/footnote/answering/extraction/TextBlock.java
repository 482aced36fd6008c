package dev.footnote.answering.extraction;

import dev.footnote.corpus.Span;
import dev.footnote.text.TableRow;

/** A block of text: a list item with its lines and nested items, or a paragraph up to a list, a table or a heading. */
final class TextBlock {

    /** In lines, above and below a sentence. */
    private static final int MOST_LINES = 30;

    /** The indent of a paragraph: any list item ends it. */
    private static final int PARAGRAPH = Integer.MAX_VALUE;

    private TextBlock() {}

    /** The block that contains a quote; the quote itself when it is a table row. */
    static Span around(Span quote, String text) {
        if (TableRow.isRow(text, quote)) {
            return quote;
        }
        int start = start(quote, text);
        String first = line(start, text);
        int indent = ListedItems.beginsItem(first) ? indent(first) : PARAGRAPH;
        int end = lineEnd(quote.end(), text);
        for (int i = 0; i < MOST_LINES && end + 1 < text.length() && !isBlockEnd(end + 1, indent, text); i++) {
            end = lineEnd(end + 1, text);
        }
        return new Span(start, end);
    }

    private static int start(Span quote, String text) {
        int start = lineStart(quote.start(), text);
        for (int i = 0; i < MOST_LINES && start > 0 && !ListedItems.beginsItem(line(start, text)); i++) {
            int above = lineStart(start - 1, text);
            if (separates(above, text)) {
                return start;
            }
            start = above;
        }
        return start;
    }

    /** Whether the block ends before a line: items that are indented more belong to the item above them. */
    private static boolean isBlockEnd(int start, int indent, String text) {
        String line = line(start, text);
        return separates(start, text) || (ListedItems.beginsItem(line) && indent(line) <= indent);
    }

    /** Whether a line is blank, a heading or a table row, and so is in no block. */
    private static boolean separates(int start, String text) {
        String line = line(start, text);
        return line.isBlank()
                || line.stripLeading().startsWith("#")
                || TableRow.isRow(text, new Span(start, start + 1));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String line(int start, String text) {
        return text.substring(start, lineEnd(start, text));
    }

    private static int lineStart(int place, String text) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    private static int lineEnd(int place, String text) {
        int end = text.indexOf('\n', place);
        return end < 0 ? text.length() : end;
    }
}
