package dev.footnote.ingestion.format.pdf.blocks;

import java.util.ArrayDeque;
import java.util.Deque;

/** Tells how deeply items are nested by the positions of their markers, and below each other by their numbers. */
final class ListDepth {

    private static final float SAME_POSITION = 4;
    private static final int LETTER = 9;

    private final Deque<Level> levels = new ArrayDeque<>();
    private float columnLeft;

    void beginColumn(float left) {
        columnLeft = left;
    }

    /** @param follows whether the item follows another one */
    int of(LineBlock item, boolean follows) {
        if (!follows) {
            levels.clear();
        }
        Level level = new Level(item.left() - columnLeft, rank(item.marker()));
        while (!levels.isEmpty() && levels.getLast().isBelow(level)) {
            levels.removeLast();
        }
        if (levels.isEmpty() || level.isBelow(levels.getLast())) {
            levels.addLast(level);
        }
        return levels.size() - 1;
    }

    /** Items 1.1 are below 1, and items a are below 1.1, where they begin at the same position. */
    private int rank(String marker) {
        String number = marker.replaceAll("(?<![().])[().]++$|^\\(", "");
        boolean isLetter = !number.isEmpty() && Character.isLetter(number.charAt(0));
        boolean isInClause = levels.stream().anyMatch(level -> level.rank > 0);
        return isLetter && isInClause
                ? LETTER
                : (int) number.chars().filter(c -> c == '.').count();
    }

    private record Level(float position, int rank) {

        boolean isBelow(Level other) {
            float right = position - other.position;
            return right > SAME_POSITION || (right >= -SAME_POSITION && rank > other.rank);
        }
    }
}
