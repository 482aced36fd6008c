package dev.footnote.ingestion.format.pdf.layout;

import dev.footnote.ingestion.format.pdf.lines.Line;
import dev.footnote.ingestion.format.pdf.lines.LineText;
import dev.footnote.ingestion.format.pdf.lines.PageRegion;
import dev.footnote.ingestion.format.pdf.lines.PageTable;
import dev.footnote.ingestion.format.pdf.lines.Rule;
import dev.footnote.ingestion.format.pdf.lines.TextColumn;
import dev.footnote.ingestion.format.pdf.lines.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the columns and tables of a page. Lines are grouped into bands that have common gutters, which are vertical strips
 * without words; the text between the gutters is either columns, read one after the other, or the cells of a table.
 */
public final class PageLayout {

    private static final int MOST_NESTED = 6;

    private final List<Rule> rules;
    private final boolean isRightToLeft;
    private final List<PageRegion> regions = new ArrayList<>();
    private List<Line> openColumn = new ArrayList<>();

    private PageLayout(List<Rule> rules, boolean isRightToLeft) {
        this.rules = rules;
        this.isRightToLeft = isRightToLeft;
    }

    /** The regions of a page in reading order. */
    public static List<PageRegion> regions(List<Word> words, List<Rule> rules) {
        RuledTables ruled = RuledTables.find(words, rules);
        List<Line> lines = new ArrayList<>(Line.of(ruled.otherWords()));
        ruled.tables().forEach(table -> lines.add(new Line(table)));
        PageLayout layout = new PageLayout(rules, LineText.isRightToLeft(words));
        layout.read(lines, 0);
        layout.closeColumn();
        return layout.regions;
    }

    private void read(List<Line> lines, int depth) {
        List<Line> sorted =
                lines.stream().sorted(Comparator.comparing(Line::top)).toList();
        int next = 0;
        while (next < sorted.size()) {
            Band band = Band.at(sorted, next);
            if (band == null || depth > MOST_NESTED || (!band.isColumns() && !band.isTable())) {
                addLine(sorted.get(next++));
                continue;
            }
            band.linesBefore().forEach(this::addLine);
            closeColumn();
            readBand(band, depth);
            next = band.end();
        }
    }

    private void readBand(Band band, int depth) {
        if (!band.isColumns()) {
            regions.add(new AlignedTable(band, rules).read());
            return;
        }
        List<List<Line>> columns = new ArrayList<>(band.columns());
        if (isRightToLeft) {
            Collections.reverse(columns);
        }
        for (List<Line> column : columns) {
            read(column, depth + 1);
            closeColumn();
        }
    }

    private void addLine(Line line) {
        PageTable table = line.table();
        if (table == null) {
            openColumn.add(line);
        } else {
            closeColumn();
            regions.add(table);
        }
    }

    private void closeColumn() {
        if (!openColumn.isEmpty()) {
            openColumn.sort(Comparator.comparing(Line::baseline));
            regions.add(new TextColumn(openColumn));
            openColumn = new ArrayList<>();
        }
    }
}
