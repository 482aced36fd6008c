package dev.footnote.corpus;

import java.util.List;
import java.util.stream.Stream;

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
     * @param span the whole heading, markup included
     * @param line its words in the text, without markup around them
     * @param level from 1, the outermost; {@link #UNRANKED} when only its layout tells that it is one
     * @param words the text as displayed, without markup; never blank
     */
    record Heading(Span span, Span line, int level, String words) implements Block {

        /** The level of a line of plain text that stands as a heading does: below all others. */
        public static final int UNRANKED = 100;

        public Heading {
            if (level < 1 || words.isBlank()) {
                throw new IllegalArgumentException("a heading needs a level and words");
            }
        }

        /** A heading without markup. */
        public Heading(Span span, int level, String words) {
            this(span, span, level, words);
        }

        public boolean isRanked() {
            return level < UNRANKED;
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

        /** The text of each item and of those nested in it, in the order of the document. */
        public List<Span> texts() {
            return items.stream()
                    .flatMap(item -> Stream.concat(
                            Stream.of(item.text()), item.nested().stream().flatMap(list -> list.texts().stream())))
                    .toList();
        }
    }

    /**
     * An item of a list.
     *
     * @param text from its bullet or number to the end of its own text
     * @param nested the lists inside this item, after its own text
     */
    record Item(Span text, List<ItemList> nested) {

        public Item {
            nested = List.copyOf(nested);
        }

        /** Its text and the lists nested in it. */
        public Span span() {
            int end = nested.isEmpty()
                    ? text.end()
                    : nested.get(nested.size() - 1).span().end();
            return new Span(text.start(), end);
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
