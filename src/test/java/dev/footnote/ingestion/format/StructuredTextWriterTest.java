package dev.footnote.ingestion.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.ingestion.format.StructuredTextWriter.WrittenText;
import dev.footnote.structure.TextDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructuredTextWriterTest {

    private final StructuredTextWriter writer = new StructuredTextWriter(10_000);

    @Test
    void separatesBlocksItemsAndCells() throws UnreadableFileException {
        writer.addHeading(1, " Travel\u00A0rules ");
        writer.addParagraph("Staff may travel.\nAsk first.");
        writer.addItem(0, "-", "by train");
        writer.addItem(1, "1.", "second\nclass");
        writer.addItem(0, "-", "by bus");
        writer.addTable(List.of(List.of("City", "Limit"), List.of("", ""), List.of("Bern", "180\t CHF")), 1);

        assertThat(writer.finish().text())
                .isEqualTo("Travel rules\n\nStaff may travel.\nAsk first.\n\n- by train\n  1. second class\n- by bus"
                        + "\n\nCity\tLimit\nBern\t180 CHF");
    }

    @Test
    void recordsListsWithTheirNesting() throws UnreadableFileException {
        writer.addItem(0, "-", "a");
        writer.addItem(1, "1.", "b");
        writer.addItem(1, "2.", "c");
        writer.addItem(0, "-", "d");

        WrittenText written = writer.finish();

        Block.ItemList list = (Block.ItemList) written.structure().blocks().get(0);
        assertThat(list.isNumbered()).isFalse();
        assertThat(list.items())
                .extracting(item -> item.span().textIn(written.text()))
                .containsExactly("- a\n  1. b\n  2. c", "- d");
        assertThat(list.items().get(0).nested().get(0).isNumbered()).isTrue();
        assertThat(list.items().get(0).nested().get(0).items())
                .extracting(item -> item.span().textIn(written.text()))
                .containsExactly("1. b", "2. c");
    }

    @Test
    void recordsTheColumnOfEachCell() throws UnreadableFileException {
        writer.addTable(List.of(List.of("", "Limit"), List.of("Bern", "", "180")), 1);

        WrittenText written = writer.finish();

        Block.Table table = (Block.Table) written.structure().blocks().get(0);
        assertThat(table.rows()).extracting(Block.Row::isHeader).containsExactly(true, false);
        assertThat(table.rows())
                .extracting(row -> row.cells().stream()
                        .map(cell -> cell.column() + cell.span().textIn(written.text()))
                        .toList())
                .containsExactly(List.of("1Limit"), List.of("0Bern", "2180"));
    }

    @Test
    void knowsThePageOfEachPosition() throws UnreadableFileException {
        writer.beginPage(1);
        writer.addParagraph("First.");
        writer.beginPage(2);
        writer.beginPage(3);
        int start = writer.addParagraph("Third, and more.");
        writer.beginPage(4, start + 7);

        WrittenText written = writer.finish();

        assertThat(written.structure().pages())
                .extracting(page -> page.number())
                .containsExactly(1, 3, 4);
        assertThat(written.structure().pageAt(0)).hasValue(1);
        assertThat(written.structure().pageAt(start)).hasValue(3);
        assertThat(written.structure().pageAt(start + 8)).hasValue(4);
    }

    @Test
    void givesEachSectionTheHeadingsAboveItWithoutTheTitle() throws UnreadableFileException {
        writer.addHeading(1, "Travel");
        writer.addParagraph("Intro.");
        writer.addHeading(2, "Hotels");
        writer.addParagraph("Book early.");
        writer.addItem(0, "-", "by phone");
        writer.addHeading(2, "Trains");
        writer.addHeading(3, "Seats");
        writer.addParagraph("Second class.");

        WrittenText written = writer.finish();
        Document document =
                TextDocument.of("a", "Travel", null, "a", written.text()).withStructure(written.structure());

        assertThat(Section.of(document))
                .extracting(section -> section.headings() + section.span().textIn(written.text()))
                .containsExactly("[]Intro.", "[Hotels]Book early.\n\n- by phone", "[Trains, Seats]Second class.");
    }

    @Test
    void refusesATextThatIsTooLong() {
        StructuredTextWriter small = new StructuredTextWriter(20);

        assertThatThrownBy(() -> small.addParagraph("More than twenty characters."))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("20 characters");
    }

    @Test
    void coversEachBlockWithASpanOfItsText() throws UnreadableFileException {
        writer.addCode("  int a;\n");
        writer.addQuotation(" as you wrote ");

        WrittenText written = writer.finish();

        assertThat(written.structure().blocks())
                .extracting(block -> block.span().textIn(written.text()))
                .containsExactly("  int a;", "as you wrote");
        assertThat(written.structure().blocks().get(1).span()).isEqualTo(new Span(10, 22));
    }
}
