package dev.footnote.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.DocumentStructure;
import dev.footnote.corpus.Span;
import dev.footnote.text.SentenceSplitter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableRowTest {

    private static final String PARTS = """
            The parts of the weir:

            | Part  | Supplier   | Price |
            |-------|:----------:|------:|
            | Locks | Kelvar Ltd. | 12 |
            | Sluice \\| gate | | 40 |

            Prices are in euros.
            """;

    private final SentenceSplitter sentenceSplitter = new SentenceSplitter();

    @Test
    void isASentenceOfItsOwn() {
        assertThat(sentenceSplitter.split(PARTS).stream().map(span -> span.textIn(PARTS)))
                .containsExactly(
                        "The parts of the weir:",
                        "| Part  | Supplier   | Price |\n|-------|:----------:|------:|",
                        "| Locks | Kelvar Ltd. | 12 |",
                        "| Sluice \\| gate | | 40 |",
                        "Prices are in euros.");
    }

    @Test
    void isPrefixedWithItsColumnNames() {
        assertThat(row(PARTS, "| Locks").orElseThrow().labelledText())
                .isEqualTo("Part: Locks; Supplier: Kelvar Ltd.; Price: 12");
        assertThat(row(PARTS, "| Sluice").orElseThrow().labelledText()).isEqualTo("Part: Sluice \\| gate; Price: 40");
        assertThat(row(PARTS, "| Locks").orElseThrow().head().map(head -> head.textIn(PARTS)))
                .contains("| Part  | Supplier   | Price |");
    }

    @Test
    void isAHeaderIfItNamesTheColumns() {
        TableRow head = row(PARTS, "| Part").orElseThrow();

        assertThat(head.isHead()).isTrue();
        assertThat(head.cells()).containsExactly("Part", "Supplier", "Price");
        assertThat(head.head()).isEmpty();
    }

    @Test
    void isFoundBetweenTabsWithoutALineBelowTheHeader() {
        String duty = "Weekday\tOn duty\r\nMonday\tInes Okoro\r\nTuesday\tPaul Weir\r\n";

        assertThat(row(duty, "Tuesday").orElseThrow().labelledText()).isEqualTo("Weekday: Tuesday; On duty: Paul Weir");
        assertThat(sentenceSplitter.split(duty).stream().map(span -> span.textIn(duty)))
                .containsExactly("Weekday\tOn duty", "Monday\tInes Okoro", "Tuesday\tPaul Weir");
    }

    @Test
    void mayHaveNumbersInTheNamesOfItsColumns() {
        String water = "Month\tWater used (m3)\nMarch 2021\t717\nApril 2021\t574";

        assertThat(row(water, "April").orElseThrow().labelledText())
                .isEqualTo("Month: April 2021; Water used (m3): 574");
    }

    @Test
    void mayEndWithAnEmptyCell() {
        String watches =
                "Date | Early | Late | Night\n8 May | Tom Reed | Ines Okoro |\n9 May | Lise Moen | | Olav Ruud";

        assertThat(row(watches, "8 May").orElseThrow().cells()).containsExactly("8 May", "Tom Reed", "Ines Okoro");
        assertThat(row(watches, "9 May").orElseThrow().labelledText())
                .isEqualTo("Date: 9 May; Early: Lise Moen; Night: Olav Ruud");
    }

    @Test
    void hasNoHeaderIfTheFirstRowContainsNumbers() {
        String years = "2021 | 40 ships\n2022 | 55 ships";

        assertThat(row(years, "2022").orElseThrow()).satisfies(row -> {
            assertThat(row.columnNames()).isEmpty();
            assertThat(row.labelledText()).isEqualTo("2022: 55 ships");
        });
    }

    @Test
    void isNameAndValueInATwoColumnTableWithoutHeader() {
        String keys = "| | |\n|---|---|\n| Owner | Ines Okoro |\n| Phone: | 12 |";

        assertThat(row(keys, "| Owner").orElseThrow().labelledText()).isEqualTo("Owner: Ines Okoro");
        assertThat(row(keys, "| Phone").orElseThrow().labelledText()).isEqualTo("Phone: 12");
    }

    @Test
    void hasNoColumnNameWhereTheHeaderCellIsEmpty() {
        String rota = "| | Monday | Tuesday |\n|---|---|---|\n| Ines | early | late |";

        assertThat(row(rota, "| Ines").orElseThrow().labelledText()).isEqualTo("Ines; Monday: early; Tuesday: late");
    }

    @Test
    void isAHeaderIfTheHeaderIsRepeated() {
        String pages = "| Boat | Beds |\n|---|---|\n| Terne | 4 |\n| Boat | Beds |\n| Skua | 6 |";

        int place = pages.lastIndexOf("| Boat");

        TableRow repeated =
                TableRow.at(document(pages), new Span(place, pages.length())).orElseThrow();

        assertThat(repeated.isHead()).isTrue();
        assertThat(repeated.columnNames()).isEmpty();
        assertThat(row(pages, "| Terne").orElseThrow().tableRows().stream().map(TableRow::labelledText))
                .containsExactly("Boat: Terne; Beds: 4", "Boat: Skua; Beds: 6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Press a | b to go on.",
                "Press a | b to go on.\nThen wait.",
                "A line\nwithout any bar",
                "|---|---|",
                "a | b | c\nd | e",
                "\t\n\t",
                ""
            })
    void isNotFoundInOtherText(String text) {
        assertThat(text.isEmpty() ? Optional.empty() : TableRow.at(document(text), new Span(0, text.length())))
                .isEmpty();
    }

    @Test
    void isNotFoundFromAPositionInItsMiddle() {
        int place = PARTS.indexOf("Kelvar");

        assertThat(TableRow.at(document(PARTS), new Span(place, place + 6))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "| ", "-|", "|-", "a|b\n", "|---|\n", "\t", "| a |\n", "\\|"})
    void finishesOnHostileRepetitions(String piece) {
        String text = piece.repeat(100_000 / piece.length());

        List<Span> found = sentenceSplitter.split(text);

        assertThat(found).allMatch(span -> span.isWithin(text.length()));
        assertThat(TextStructure.detect(text).blocks())
                .allMatch(block -> block.span().isWithin(text.length()));
    }

    @Test
    void joinsTheNamesOfSeveralHeaderRows() {
        String text = "Price\tPrice\nnew\told\n5\t4";
        Document document = document(text)
                .withStructure(new DocumentStructure(
                        List.of(new Block.Table(
                                new Span(0, text.length()),
                                List.of(
                                        cells(0, 5, 6, 11, true),
                                        cells(12, 15, 16, 19, true),
                                        cells(20, 21, 22, 23, false)))),
                        List.of()));

        TableRow row = TableRow.at(document, new Span(20, 23)).orElseThrow();

        assertThat(row.labelledText()).isEqualTo("Price new: 5; Price old: 4");
        assertThat(row.head()).contains(new Span(0, 19));
    }

    private static Block.Row cells(int start, int end, int nextStart, int nextEnd, boolean isHeader) {
        return new Block.Row(
                new Span(start, nextEnd),
                isHeader,
                List.of(new Block.Cell(new Span(start, end), 0), new Block.Cell(new Span(nextStart, nextEnd), 1)));
    }

    private static Optional<TableRow> row(String text, String beginning) {
        int start = text.indexOf(beginning);
        return TableRow.at(document(text), new Span(start, start + beginning.length()));
    }

    private static Document document(String text) {
        return TextDocument.of("d", "Document", null, "d", text);
    }
}
