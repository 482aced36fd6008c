package dev.footnote.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds English time expressions in a text and the days they mean.
 *
 * <p>Mentions come in text order and never overlap; the longest expression wins. A mention includes the words that give
 * it its meaning (<em>before September 2024</em>), but no plain preposition (<em>in</em>, <em>on</em>).
 *
 * <p>Ambiguous expressions are read as follows:
 *
 * <ul>
 *   <li><em>03/04/2024</em> covers both readings, dotted dates are day first, <em>2003-08</em> is the years.
 *   <li><em>Before</em> and <em>after</em> exclude the named period; <em>since</em>, <em>until</em>, <em>up to</em>,
 *       <em>through</em>, <em>by</em>, <em>from ... on</em> and both ends of a range include all of it.
 *   <li><em>Early</em>, <em>mid</em>, <em>late</em> and <em>beginning</em>, <em>middle</em>, <em>end</em> are thirds:
 *       of a year its months 1 to 4, 5 to 8 and 9 to 12.
 *   <li>Seasons are the northern meteorological ones, and a winter is named for the year in which it begins;
 *       <em>1800s</em> is the century, <em>2000s</em> the decade, the 19th century is 1801 to 1900.
 *   <li><em>Last week</em> and <em>last year</em> are calendar periods, and weeks begin on Monday; <em>the last
 *       year</em>, <em>the past year</em> and <em>last three months</em> end on the anchor day. <em>Three weeks
 *       ago</em> is the whole week, <em>a few</em> means three.
 *   <li><em>Last September</em> ended before the current month began; <em>last Thursday</em> is the latest before the
 *       anchor day; <em>this Thursday</em> is in the week of the anchor day; <em>next Thursday</em> is the first after
 *       it.
 *   <li>A month, weekday or day without a year or week is the latest one that began on or before the anchor day; where
 *       the sentence looks ahead (<em>will</em>, <em>upcoming</em>), a month or day is the next one that has not ended,
 *       and a weekday the next one after the anchor day.
 *   <li>Such an expression is recurring if its sentence is in the present tense (<em>does the ferry sail on
 *       Friday?</em>, <em>are hedges cut in March?</em>), and a weekday also if no tense is found.
 *   <li>A day that no calendar has (31 February) is not a mention, but a year after it may be; an expression that
 *       reaches beyond the years 1 to 9999 is not a mention either.
 *   <li>In a passage, <em>two months later</em>, <em>the following day</em>, <em>that month</em>, <em>since then</em>
 *       and <em>the year before</em> count from the preceding mention if it is near; a mention that looks back does not
 *       replace it, so that in <em>In 1994 ... The year before ... Two years later</em> the last is 1996.
 *   <li><em>From May 2022</em> at the beginning of a clause, without an end, and <em>effective</em> open a range.
 * </ul>
 */
public final class TimeExpressions {

    private TimeExpressions() {}

    /** Relative expressions count from the day on which the question is asked. */
    public static List<TimeMention> inQuestion(String question, LocalDate today) {
        return mentions(question, today, false);
    }

    /** Relative expressions count from the document's date; without a date, only absolute expressions are found. */
    public static List<TimeMention> inPassage(String text, @Nullable LocalDate documentDate) {
        return mentions(text, documentDate, true);
    }

    /**
     * Finds the expressions of a question that count from a time mentioned before it: <em>two months later</em>,
     * <em>that year</em>, <em>since then</em>. Those after an expression with a meaning of its own count from that, and
     * are left out.
     */
    public static List<TimeMention> countedFrom(DayRange before, String question, LocalDate today) {
        TimeTokens timeTokens = new TimeTokens(question);
        SingleTimeParser singleTimeParser =
                new SingleTimeParser(timeTokens, isWritable(today) ? new AnchorDay(today) : null);
        TimeRangeParser timeRangeParser = new TimeRangeParser(timeTokens, singleTimeParser);
        TimeOffsetParser timeOffsetParser = new TimeOffsetParser(timeTokens, timeRangeParser, before);
        TimeAnaphoraParser timeAnaphoraParser = new TimeAnaphoraParser(timeTokens, singleTimeParser.dates(), before);
        List<TimeMention> mentions = new ArrayList<>();
        int index = 0;
        while (index < timeTokens.size()) {
            ParsedTime own =
                    SingleTimeParser.longer(timeOffsetParser.parseAt(index, false), timeRangeParser.parseAt(index));
            ParsedTime counted =
                    SingleTimeParser.longer(timeAnaphoraParser.parseAt(index), timeOffsetParser.parseAt(index, true));
            if (own != null && (counted == null || own.next() >= counted.next())) {
                break;
            }
            if (counted != null && isWritable(counted.range())) {
                mentions.add(mention(timeTokens, index, counted));
                index = counted.next();
            } else {
                index++;
            }
        }
        return List.copyOf(mentions);
    }

    private static List<TimeMention> mentions(String text, @Nullable LocalDate day, boolean withReference) {
        TimeTokens timeTokens = new TimeTokens(text);
        AnchorDay anchorDay = day == null || !isWritable(day) ? null : new AnchorDay(day);
        SingleTimeParser singleTimeParser = new SingleTimeParser(timeTokens, anchorDay);
        TimeRangeParser timeRangeParser = new TimeRangeParser(timeTokens, singleTimeParser);
        TimeOffsetParser timeOffsetParser = new TimeOffsetParser(timeTokens, timeRangeParser);
        List<TimeMention> mentions = new ArrayList<>();
        int index = 0;
        while (index < timeTokens.size()) {
            ParsedTime parsedTime = SingleTimeParser.longer(
                    timeOffsetParser.parseAt(index, withReference), timeRangeParser.parseAt(index));
            DayRange story = withReference ? timeOffsetParser.referenceRange(index) : null;
            if (story != null) {
                parsedTime = SingleTimeParser.longer(
                        parsedTime,
                        new TimeAnaphoraParser(timeTokens, singleTimeParser.dates(), story).parseInNarrative(index));
            }
            if (parsedTime == null || !isWritable(parsedTime.range())) {
                index++;
                continue;
            }
            mentions.add(mention(timeTokens, index, parsedTime));
            timeOffsetParser.recordMention(index, parsedTime);
            index = parsedTime.next();
        }
        return List.copyOf(mentions);
    }

    private static TimeMention mention(TimeTokens timeTokens, int index, ParsedTime parsedTime) {
        int start = timeTokens.at(index).start();
        int end = timeTokens.at(parsedTime.next() - 1).end();
        return new TimeMention(start, end, parsedTime.range(), parsedTime.relative(), parsedTime.recurring());
    }

    private static boolean isWritable(DayRange range) {
        boolean from = range.from().equals(LocalDate.MIN) || isWritable(range.from());
        return from && (range.to().equals(LocalDate.MAX) || isWritable(range.to()));
    }

    /** Days of the years 1 to 9999, which four digits can name. */
    private static boolean isWritable(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }
}
