package dev.footnote.time;

/**
 * What the grammar read from a token on.
 *
 * @param next the index of the first token after it
 * @param relative whether it depends on the anchor day
 * @param recurring whether it may mean any year or week
 */
record Found(int next, DayRange range, boolean relative, boolean recurring) {

    Found(int next, DayRange range, boolean relative) {
        this(next, range, relative, false);
    }

    static Found fixed(int next, DayRange range) {
        return new Found(next, range, false);
    }

    static Found relative(int next, DayRange range) {
        return new Found(next, range, true);
    }

    Found with(DayRange other) {
        return new Found(next, other, relative, recurring);
    }

    Found endingAt(int other) {
        return new Found(other, range, relative, recurring);
    }
}
