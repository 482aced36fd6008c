package dev.footnote.ingestion.format.pdf.layout;

import dev.footnote.ingestion.format.pdf.lines.Line;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Tells running text from the cells of a table by the lengths of lines and the distances between them. */
final class ColumnShape {

    static final int LEAST_LINES = 3;
    private static final double LEAST_WORDS = 2.3;
    private static final double LEAST_FILL = 0.6;
    private static final double LEAST_REGULAR = 0.7;
    private static final float MOST_LEADING = 2.2F;

    private ColumnShape() {}

    /** Whether most lines are about as long as the column is wide, and follow each other at the same distance. */
    static boolean isRunningText(List<Line> column) {
        if (column.size() < LEAST_LINES) {
            return false;
        }
        double left = column.stream().mapToDouble(Line::left).min().orElse(0);
        double right = column.stream().mapToDouble(Line::right).max().orElse(0);
        double fill = column.stream()
                .mapToDouble(line -> (line.right() - line.left()) / (right - left))
                .average()
                .orElse(0);
        double words =
                column.stream().mapToInt(line -> line.words().size()).average().orElse(0);
        return words >= LEAST_WORDS && fill >= LEAST_FILL && isRegular(column);
    }

    private static boolean isRegular(List<Line> column) {
        double[] distances = distances(column);
        double[] sorted = Arrays.stream(distances).sorted().toArray();
        double typical = sorted[sorted.length / 4];
        long regular = Arrays.stream(distances)
                .filter(distance -> distance <= typical * 1.4)
                .count();
        return typical <= MOST_LEADING * column.get(0).size() && regular >= LEAST_REGULAR * distances.length;
    }

    private static double[] distances(List<Line> column) {
        return IntStream.range(1, column.size())
                .mapToDouble(i -> column.get(i).baseline() - column.get(i - 1).baseline())
                .toArray();
    }
}
