package dev.footnote.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the English expressions of time in a text and the days they mean.
 *
 * <p>Mentions come in the order of the text and never overlap; the longest expression wins. A mention holds the words
 * that give it its meaning (<em>before September 2024</em>), not a plain preposition (<em>in</em>, <em>on</em>).
 */
public final class TimeExpressions {

    private TimeExpressions() {}

    /** Months, weekdays and days without a year are the latest by today, unless the question looks ahead. */
    public static List<TimeMention> inQuestion(String question, LocalDate today) {
        return mentions(question, today);
    }

    /**
     * Relative expressions count from the document's date as its writer means them; without a date only those are found
     * that stand by themselves.
     */
    public static List<TimeMention> inPassage(String text, @Nullable LocalDate documentDate) {
        return mentions(text, documentDate);
    }

    private static List<TimeMention> mentions(String text, @Nullable LocalDate day) {
        Tokens tokens = new Tokens(text);
        Anchor anchor = day == null || !isWritable(day) ? null : new Anchor(day);
        Ranges ranges = new Ranges(tokens, new Expressions(tokens, anchor));
        List<TimeMention> mentions = new ArrayList<>();
        int index = 0;
        while (index < tokens.size()) {
            Found found = ranges.at(index);
            if (found == null || !isWritable(found.range())) {
                index++;
                continue;
            }
            int start = tokens.at(index).start();
            int end = tokens.at(found.next() - 1).end();
            mentions.add(new TimeMention(start, end, found.range(), found.relative()));
            index = found.next();
        }
        return List.copyOf(mentions);
    }

    private static boolean isWritable(DayRange range) {
        boolean from = range.from().equals(LocalDate.MIN) || isWritable(range.from());
        return from && (range.to().equals(LocalDate.MAX) || isWritable(range.to()));
    }

    /** Days of the years 1 to 9999, which a date of four digits can name. */
    private static boolean isWritable(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }
}
