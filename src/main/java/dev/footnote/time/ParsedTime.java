package dev.footnote.time;

/**
 * What the grammar read from a token on.
 *
 * @param next the index of the first token after it
 * @param relative whether it depends on the anchor day
 * @param recurring whether it may mean any year or week
 */
record ParsedTime(int next, DayRange range, boolean relative, boolean recurring) {

    ParsedTime(int next, DayRange range, boolean relative) {
        this(next, range, relative, false);
    }

    static ParsedTime fixed(int next, DayRange range) {
        return new ParsedTime(next, range, false);
    }

    static ParsedTime relative(int next, DayRange range) {
        return new ParsedTime(next, range, true);
    }

    ParsedTime withRange(DayRange other) {
        return new ParsedTime(next, other, relative, recurring);
    }

    ParsedTime endingAt(int other) {
        return new ParsedTime(other, range, relative, recurring);
    }
}
