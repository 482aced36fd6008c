package dev.footnote.ingestion.format.pdf.layout;

import dev.footnote.ingestion.format.pdf.lines.PageTable;
import dev.footnote.ingestion.format.pdf.lines.Rule;
import dev.footnote.ingestion.format.pdf.lines.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds tables by the lines between their cells.
 *
 * @param otherWords the words outside of all tables
 */
record RuledTables(List<PageTable> tables, List<Word> otherWords) {

    private static final float TOLERANCE = 3;

    /** A drawing has more lines; its words are read as text. */
    private static final int MOST_RULES = 4000;

    static RuledTables find(List<Word> words, List<Rule> rules) {
        List<PageTable> tables = new ArrayList<>();
        List<Word> others = words;
        if (rules.size() <= MOST_RULES) {
            for (List<Rule> connected : connected(rules)) {
                RuledGrid grid = new RuledGrid(connected);
                List<Word> inside = others.stream().filter(grid::contains).toList();
                if (grid.isTable(inside)) {
                    tables.add(grid.read(inside));
                    others =
                            others.stream().filter(word -> !grid.contains(word)).toList();
                }
            }
        }
        return new RuledTables(tables, others);
    }

    private static List<List<Rule>> connected(List<Rule> rules) {
        List<List<Rule>> groups = new ArrayList<>();
        List<Rule> left = new ArrayList<>(rules);
        while (!left.isEmpty()) {
            List<Rule> group = new ArrayList<>(List.of(left.remove(left.size() - 1)));
            for (int i = 0; i < group.size(); i++) {
                Rule member = group.get(i);
                left.removeIf(rule -> rule.touches(member, TOLERANCE) && group.add(rule));
            }
            groups.add(group);
        }
        return groups;
    }
}
