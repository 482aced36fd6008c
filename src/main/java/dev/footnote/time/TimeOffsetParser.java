package dev.footnote.time;

import static dev.footnote.time.TimeVocabulary.words;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions that count from another expression: from one that they name (<em>two months after May 2021</em>)
 * or, in a narrative text, from the preceding mention (<em>two months later</em>).
 */
final class TimeOffsetParser {

    /** In tokens; farther from its mention, a sequel is as likely to count from something unstated. */
    private static final int LONGEST_WAY = 60;

    private final TimeTokens timeTokens;
    private final TimeRangeParser timeRangeParser;
    private @Nullable ParsedTime reference;
    private int referenceIndex;

    TimeOffsetParser(TimeTokens timeTokens, TimeRangeParser timeRangeParser) {
        this(timeTokens, timeRangeParser, null);
    }

    /** For a text that continues another one, whose last mention was {@code story}. */
    TimeOffsetParser(TimeTokens timeTokens, TimeRangeParser timeRangeParser, @Nullable DayRange story) {
        this.timeTokens = timeTokens;
        this.timeRangeParser = timeRangeParser;
        this.reference = story == null ? null : ParsedTime.fixed(0, story);
    }

    /** Records a mention that later ones may count from; a mention that looks back is an aside and is not recorded. */
    void recordMention(int index, ParsedTime parsedTime) {
        boolean looksBack = reference != null
                && index - referenceIndex <= LONGEST_WAY
                && (timeTokens.isIn(parsedTime.next() - 1, words("before earlier previously that"))
                        || timeTokens.isIn(index + 1, words("previous preceding prior")));
        if (!looksBack) {
            reference = parsedTime;
            referenceIndex = index;
        }
    }

    /** The sequel that starts here; with {@code withReference}, also one that counts from the preceding mention. */
    @Nullable ParsedTime parseAt(int index, boolean withReference) {
        if (timeTokens.is(index, "week") && timeTokens.isIn(index + 1, words("of beginning"))) {
            return weekOf(index);
        }
        int start = timeTokens.skip(index, "the");
        TimeOffset timeOffset = step(start, index);
        if (timeOffset == null || timeTokens.isIn(timeOffset.next(), words("yesterday tomorrow"))) {
            return null;
        }
        ParsedTime named =
                timeOffset.takesReference() ? timeRangeParser.parseAt(timeTokens.skip(timeOffset.next(), "the")) : null;
        if (named != null) {
            return timeOffset.applyTo(named, named.next());
        }
        boolean that = timeTokens.is(timeOffset.next(), "that");
        int end = that ? timeOffset.next() + 1 : timeOffset.next();
        boolean ends = !timeOffset.takesReference() || !timeTokens.at(end).isWord();
        boolean isNear = withReference && ends && reference != null && index - referenceIndex <= LONGEST_WAY;
        return isNear && reference != null ? timeOffset.applyTo(reference, end) : null;
    }

    /** The range that a sequel here counts from, if its mention is near enough. */
    @Nullable DayRange referenceRange(int index) {
        return reference != null && index - referenceIndex <= LONGEST_WAY ? reference.range() : null;
    }

    private @Nullable ParsedTime weekOf(int index) {
        ParsedTime day = timeRangeParser.parseAt(timeTokens.skip(index + 2, "the"));
        return day == null || day.range().days() != 1
                ? null
                : day.withRange(CalendarArithmetic.week(day.range().from()));
    }

    private @Nullable TimeOffset step(int start, int index) {
        if (start > index && (timeTokens.is(start, "following") || timeTokens.is(start, "next"))) {
            CalendarPeriod calendarPeriod =
                    CalendarPeriod.NAMES.get(timeTokens.at(start + 1).text());
            boolean following = timeTokens.is(start, "following") || calendarPeriod == CalendarPeriod.DAY;
            return calendarPeriod != null && following ? new TimeOffset(start + 2, calendarPeriod, 1, false) : null;
        }
        int count = start > index ? 1 : count(index);
        int unit = start > index ? start : pastCount(index);
        CalendarPeriod calendarPeriod =
                count == 0 ? null : CalendarPeriod.named(timeTokens.at(unit).text());
        return calendarPeriod == null ? null : step(unit + 1, calendarPeriod, count, start > index);
    }

    private @Nullable TimeOffset step(int word, CalendarPeriod calendarPeriod, int count, boolean definite) {
        return switch (timeTokens.at(word).text()) {
            case "after" -> new TimeOffset(word + 1, calendarPeriod, count, true);
            case "before" -> new TimeOffset(word + 1, calendarPeriod, -count, true);
            case "later" -> definite ? null : new TimeOffset(word + 1, calendarPeriod, count, false);
            case "earlier" -> definite ? null : new TimeOffset(word + 1, calendarPeriod, -count, false);
            default -> null;
        };
    }

    private int count(int index) {
        String text = timeTokens.at(index).text();
        boolean small = timeTokens.at(index).length() <= 2 && timeTokens.hasBoundaryBefore(index);
        return switch (text) {
            case "a", "an" -> timeTokens.isIn(index + 1, words("few couple")) ? count(index + 1) : 1;
            case "couple" -> 2;
            case "few", "several" -> 3;
            default ->
                small && timeTokens.number(index) > 0
                        ? timeTokens.number(index)
                        : TimeVocabulary.NUMBERS.getOrDefault(text, 0);
        };
    }

    private int pastCount(int index) {
        int last = timeTokens.isIn(index, words("a an")) && timeTokens.isIn(index + 1, words("few couple"))
                ? index + 1
                : index;
        return timeTokens.skip(last + 1, "of");
    }

    /**
     * The period {@code count} periods after this one, or before it if negative.
     *
     * @return null when the start is open or longer than the period: two days after 1994 is not a definite day
     */
    static @Nullable DayRange shiftRange(DayRange start, CalendarPeriod calendarPeriod, int count) {
        boolean open = start.from().equals(LocalDate.MIN) || start.to().equals(LocalDate.MAX);
        if (open
                || start.from().getYear() + Math.abs(count) * 10L > 9999
                || start.from().getYear() < 1000) {
            return null;
        }
        DayRange whole = calendarPeriod.around(start.from());
        return whole.contains(start) || whole.days() > start.days()
                ? calendarPeriod.around(calendarPeriod.plus(count > 0 ? start.to() : start.from(), count))
                : null;
    }

    /**
     * A number of periods forward or back.
     *
     * @param takesReference whether it ends with a word that another expression may follow
     */
    private record TimeOffset(int next, CalendarPeriod period, int count, boolean takesReference) {

        @Nullable ParsedTime applyTo(ParsedTime start, int end) {
            DayRange range = shiftRange(start.range(), period, count);
            return range == null ? null : new ParsedTime(end, range, start.relative());
        }
    }
}
