package dev.footnote.rest.documents;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Span;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A block of a document; each kind has its own fields. */
@Schema(
        name = "Block",
        description = "A block of the document: a heading, paragraph, list, table, code or quote.",
        oneOf = {
            BlockResponse.Heading.class,
            BlockResponse.Text.class,
            BlockResponse.ItemList.class,
            BlockResponse.Table.class
        })
sealed interface BlockResponse {

    static BlockResponse of(Block block) {
        if (block instanceof Block.Heading heading) {
            return Heading.of(heading);
        }
        if (block instanceof Block.ItemList list) {
            return ItemList.of(list);
        }
        if (block instanceof Block.Table table) {
            return Table.of(table);
        }
        String kind = block instanceof Block.Code ? "code" : block instanceof Block.Quotation ? "quote" : "paragraph";
        return new Text(kind, block.span().start(), block.span().end());
    }

    /** A heading. */
    @Schema(name = "HeadingBlock", description = "A heading.")
    record Heading(
            @Schema(description = "The kind of the block.", enumeration = "heading")
            String kind,

            @Schema(description = "Where the heading starts in the text, markup included.")
            int start,

            @Schema(description = "Where it ends, exclusive.")
            int end,

            @Schema(
                    nullable = true,
                    description =
                            "The level, from 1, the outermost; null if only the layout tells that it is a heading.")
            @Nullable Integer level,

            @Schema(description = "The range of its words in the text, without markup.")
            Range words)
            implements BlockResponse {

        private static Heading of(Block.Heading heading) {
            return new Heading(
                    "heading",
                    heading.span().start(),
                    heading.span().end(),
                    heading.isRanked() ? heading.level() : null,
                    Range.of(heading.line()));
        }
    }

    /** A paragraph, code or quote. */
    @Schema(name = "TextBlock", description = "A paragraph, preformatted text or a quotation.")
    record Text(
            @Schema(
                    description = "The kind of the block.",
                    enumeration = {"paragraph", "code", "quote"})
            String kind,

            @Schema(description = "Where the block starts in the text.")
            int start,

            @Schema(description = "Where it ends, exclusive.")
            int end)
            implements BlockResponse {}

    /** A list. */
    @Schema(name = "ListBlock", description = "A list.")
    record ItemList(
            @Schema(description = "The kind of the block.", enumeration = "list")
            String kind,

            @Schema(description = "Where the list starts in the text.")
            int start,

            @Schema(description = "Where it ends, exclusive.")
            int end,

            @Schema(description = "Whether the items have numbers or letters.")
            boolean numbered,

            @Schema(description = "The items, in order.") List<Item> items)
            implements BlockResponse {

        private static ItemList of(Block.ItemList list) {
            return new ItemList(
                    "list",
                    list.span().start(),
                    list.span().end(),
                    list.isNumbered(),
                    list.items().stream().map(Item::of).toList());
        }
    }

    /** An item of a list. */
    @Schema(name = "ListItem", description = "An item of a list.")
    record Item(
            @Schema(description = "Where the item starts in the text: at its bullet or number.")
            int start,

            @Schema(description = "Where its own text ends, exclusive.")
            int end,

            @Schema(description = "The lists inside the item, after its own text.")
            List<ItemList> lists) {

        private static Item of(Block.Item item) {
            return new Item(
                    item.text().start(),
                    item.text().end(),
                    item.nested().stream().map(ItemList::of).toList());
        }
    }

    /** A table. */
    @Schema(name = "TableBlock", description = "A table.")
    record Table(
            @Schema(description = "The kind of the block.", enumeration = "table")
            String kind,

            @Schema(description = "Where the table starts in the text.")
            int start,

            @Schema(description = "Where it ends, exclusive.")
            int end,

            @Schema(description = "The rows, in order.") List<Row> rows)
            implements BlockResponse {

        private static Table of(Block.Table table) {
            return new Table(
                    "table",
                    table.span().start(),
                    table.span().end(),
                    table.rows().stream().map(Row::of).toList());
        }
    }

    /** A row of a table. */
    @Schema(name = "TableRow", description = "A row of a table.")
    record Row(
            @Schema(description = "Whether the cells name the columns.")
            boolean header,

            @Schema(description = "The cells that are not empty, in the order of their columns.")
            List<Cell> cells) {

        private static Row of(Block.Row row) {
            return new Row(row.isHeader(), row.cells().stream().map(Cell::of).toList());
        }
    }

    /** A cell of a table. */
    @Schema(name = "TableCell", description = "A cell of a table that is not empty.")
    record Cell(
            @Schema(description = "Its first column, from 0.")
            int column,

            @Schema(description = "Where the cell starts in the text.")
            int start,

            @Schema(description = "Where it ends, exclusive.")
            int end) {

        private static Cell of(Block.Cell cell) {
            return new Cell(cell.column(), cell.span().start(), cell.span().end());
        }
    }

    /** A range of the text. */
    @Schema(name = "Range", description = "A range of the text in UTF-16 code units.")
    record Range(
            @Schema(description = "Where it starts.") int start,

            @Schema(description = "Where it ends, exclusive.")
            int end) {

        private static Range of(Span span) {
            return new Range(span.start(), span.end());
        }
    }
}
