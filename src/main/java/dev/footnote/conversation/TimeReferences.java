package dev.footnote.conversation;

import dev.footnote.time.DayRange;
import dev.footnote.time.DayRangeFormat;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Resolves times that a message counts from one named before: <em>two months later</em>, <em>that year</em>, <em>since
 * then</em>.
 */
final class TimeReferences {

    private static final Pattern PREPOSITION = Pattern.compile("(?i)\\b(?:in|on|during|of|for|at|back|from)\\s+$");

    /** Prepositions of the message that are kept and replace the preposition of the formatted range. */
    private static final Pattern KEPT = Pattern.compile("(?i)(?:of|for|during)\\s+");

    private TimeReferences() {}

    /** Whether the message has a time that counts from another one. */
    static boolean occurIn(String message, LocalDate today) {
        return message.length() <= RuleBasedRewriter.LONGEST_MESSAGE
                && Stream.of(DayRange.day(today), DayRange.year(today.getYear()))
                        .anyMatch(time -> !TimeExpressions.countedFrom(time, message, today)
                                .isEmpty());
    }

    /**
     * The message with such times written out, counted from the first of the given times for which this is possible.
     */
    static String resolve(String message, Stream<DayRange> newestFirst, LocalDate today) {
        return newestFirst
                .map(time -> TimeExpressions.countedFrom(time, message, today))
                .filter(counted -> !counted.isEmpty())
                .findFirst()
                .map(counted -> replaced(message, counted))
                .orElse(message);
    }

    /** The times in a question that others may count from, last first. */
    static Stream<DayRange> ofQuestion(String question, LocalDate today) {
        List<DayRange> times = TimeExpressions.inQuestion(question, today).stream()
                .filter(mention -> !mention.recurring())
                .map(TimeMention::range)
                .toList();
        return IntStream.range(0, times.size()).mapToObj(i -> times.get(times.size() - 1 - i));
    }

    /** The first day or period in an answer, which is closest to what was asked. */
    static Stream<DayRange> ofAnswer(String answer) {
        return TimeExpressions.inPassage(answer, null).stream()
                .map(TimeMention::range)
                .limit(1);
    }

    private static String replaced(String message, List<TimeMention> counted) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (TimeMention mention : counted) {
            String before = message.substring(end, mention.start());
            String written = DayRangeFormat.format(mention.range());
            Matcher preposition = PREPOSITION.matcher(before);
            if (preposition.find()) {
                boolean kept = KEPT.matcher(preposition.group()).matches();
                before = kept ? before : before.substring(0, preposition.start());
                written = kept ? written.substring(written.indexOf(' ') + 1) : written;
            }
            text.append(before).append(written);
            end = mention.end();
        }
        return text.append(message.substring(end)).toString();
    }
}
