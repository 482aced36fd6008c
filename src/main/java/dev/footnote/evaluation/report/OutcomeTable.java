package dev.footnote.evaluation.report;

import dev.footnote.evaluation.statistics.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Formats what became of the questions for a terminal, one row for each tag or each set. <em>Right</em>, <em>wrong</em>
 * and <em>wrong refusals</em> are shares of the answerable questions, <em>right refusals</em> of the unanswerable ones,
 * <em>evidence complete</em> of the answerable ones with a gold quote.
 */
public record OutcomeTable(String title, List<Row> rows, Map<String, String> columns) {

    private static final int MIN_NAME_WIDTH = 20;
    private static final Map<String, String> OF_TAGS = ofTags();
    private static final Map<String, String> OF_SETS = ofSets();

    /** The questions with a tag, or of a set, and their figures. */
    public record Row(String name, int questions, List<MetricValue> figures) {

        public Row {
            figures = List.copyOf(figures);
        }
    }

    public OutcomeTable {
        rows = List.copyOf(rows);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    private static Map<String, String> ofTags() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("answerable_right", "right");
        columns.put("answerable_wrong", "wrong");
        columns.put("answerable_refused", "wrong refusals");
        columns.put("abstain_recall", "right refusals");
        columns.put("sure", "sure");
        columns.put("wrong_when_sure", "wrong when sure");
        columns.put("unanswerable_not_sure", "unanswerable, not sure");
        columns.put("evidence_complete", "evidence complete");
        return columns;
    }

    private static Map<String, String> ofSets() {
        Map<String, String> columns = ofTags();
        columns.put("auroc", "auroc");
        return columns;
    }

    public static OutcomeTable ofTags(Summary summary) {
        List<Row> rows = summary.byTag().entrySet().stream()
                .map(tag -> new Row(tag.getKey(), Summary.questions(tag.getValue()), tag.getValue()))
                .toList();
        return new OutcomeTable("by tag", rows, OF_TAGS);
    }

    /** One row for each set; their names need not be unique. */
    public static OutcomeTable ofSets(List<Row> sets) {
        return new OutcomeTable("sets", sets, OF_SETS);
    }

    /** The header and the rows; empty if nothing was measured. An unmeasured figure is a hyphen. */
    public List<String> lines() {
        if (rows.stream().noneMatch(this::isMeasured)) {
            return List.of();
        }
        int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        String name = "%-" + Math.max(MIN_NAME_WIDTH, width) + "s";
        StringBuilder header = new StringBuilder("  " + name.formatted(title) + "    questions");
        columns.values().forEach(column -> header.append("  ").append(cell(column, column)));
        List<String> lines = new ArrayList<>(List.of(header.toString()));
        for (Row row : rows) {
            StringBuilder line =
                    new StringBuilder("    " + name.formatted(row.name()) + "  %9d".formatted(row.questions()));
            columns.forEach((metric, column) -> line.append("  ").append(cell(number(metric, row), column)));
            lines.add(line.toString());
        }
        return lines;
    }

    private boolean isMeasured(Row row) {
        return columns.keySet().stream()
                .anyMatch(metric -> Summary.figure(metric, row.figures()).isMeasured());
    }

    private static String number(String metric, Row row) {
        return Summary.figure(metric, row.figures()) instanceof Measure.Measured measured
                ? String.format(Locale.ROOT, "%.4f", measured.number())
                : "-";
    }

    private static String cell(String content, String column) {
        return ("%" + Math.max(6, column.length()) + "s").formatted(content);
    }
}
