package dev.footnote.time;

import java.util.List;

/**
 * A time expression found in a text.
 *
 * @param start where it begins in the text, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param range the days it means
 * @param relative whether it depends on the anchor day (<em>last month</em>, <em>on Thursday</em>)
 * @param recurring whether it may mean any year or week (<em>who is on duty on Thursday?</em>)
 */
public record TimeMention(int start, int end, DayRange range, boolean relative, boolean recurring) {

    public TimeMention {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("invalid range of a mention: %d to %d".formatted(start, end));
        }
    }

    public TimeMention(int start, int end, DayRange range, boolean relative) {
        this(start, end, range, relative, false);
    }

    /** The text with each mention replaced by spaces, so that all other offsets stay the same. */
    public static String blankOut(String text, List<TimeMention> mentions) {
        StringBuilder rest = new StringBuilder(text);
        for (TimeMention mention : mentions) {
            rest.replace(mention.start, mention.end, " ".repeat(mention.end - mention.start));
        }
        return rest.toString();
    }
}
