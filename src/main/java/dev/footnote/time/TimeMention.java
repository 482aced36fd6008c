package dev.footnote.time;

import java.util.List;

/**
 * An expression of time found in a text.
 *
 * @param start where it begins in the text, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param range the days it means
 * @param relative whether it needed the anchor day (<em>last month</em>, <em>on Thursday</em>) or stands by itself
 * @param recurring whether any year's or week's may be meant (<em>who is on duty on Thursday?</em>)
 */
public record TimeMention(int start, int end, DayRange range, boolean relative, boolean recurring) {

    public TimeMention {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a mention: %d to %d".formatted(start, end));
        }
    }

    public TimeMention(int start, int end, DayRange range, boolean relative) {
        this(start, end, range, relative, false);
    }

    /** The text they were found in with spaces in their place, so that all else keeps its own. */
    public static String blanked(String text, List<TimeMention> mentions) {
        StringBuilder rest = new StringBuilder(text);
        for (TimeMention mention : mentions) {
            rest.replace(mention.start, mention.end, " ".repeat(mention.end - mention.start));
        }
        return rest.toString();
    }
}
