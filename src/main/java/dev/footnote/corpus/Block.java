package dev.footnote.corpus;

import java.util.List;

/**
 * A part of a document with a role in its structure, as the reader of its format knew it. The span of a block contains
 * those of its parts.
 */
public sealed interface Block {

    /** Its range in the document's text, without surrounding white space. */
    Span span();

    /**
     * A heading.
     *
     * @param level from 1, the outermost
     * @param words the text as displayed, without markup; never blank
     */
    record Heading(Span span, int level, String words) implements Block {

        public Heading {
            if (level < 1 || words.isBlank()) {
                throw new IllegalArgumentException("a heading needs a level and words");
            }
        }
    }

    /** Running text. */
    record Paragraph(Span span) implements Block {}

    /**
     * A list.
     *
     * @param isNumbered whether its items have numbers or letters
     */
    record ItemList(Span span, boolean isNumbered, List<Item> items) implements Block {

        public ItemList {
            items = List.copyOf(items);
        }
    }

    /**
     * An item of a list.
     *
     * @param span from its bullet or number to the end of the lists nested in it
     * @param nested the lists inside this item
     */
    record Item(Span span, List<ItemList> nested) {

        public Item {
            nested = List.copyOf(nested);
        }
    }

    /** A table; rows that name the columns come first, and may be repeated, as at the top of each page. */
    record Table(Span span, List<Row> rows) implements Block {

        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table.
     *
     * @param isHeader whether its cells name the columns
     * @param cells in the order of their columns, without the empty ones
     */
    record Row(Span span, boolean isHeader, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a table that is not empty.
     *
     * @param column its first column, from 0
     */
    record Cell(Span span, int column) {}

    /** Program code or other preformatted text. */
    record Code(Span span) implements Block {}

    /** Text quoted from elsewhere, as in a reply to a mail. */
    record Quotation(Span span) implements Block {}
}
