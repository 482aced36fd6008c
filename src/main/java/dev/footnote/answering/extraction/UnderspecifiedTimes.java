package dev.footnote.answering.extraction;

import dev.footnote.retrieval.Question;
import dev.footnote.time.CalendarNames;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Months and weekdays in a question without year or week; in an undated document they can be matched only by name. */
final class UnderspecifiedTimes {

    private static final Pattern NAME =
            Pattern.compile("\\b(?:" + CalendarNames.MONTHS + "|" + CalendarNames.WEEKDAYS + ")\\b");

    /** Words that specify the year or week. */
    private static final Pattern OF_WHICH = Pattern.compile(
            "\\b(?:last|past|previous|this|current|next|coming|upcoming|year|ago)\\b", Pattern.CASE_INSENSITIVE);

    private final Set<String> names;

    private UnderspecifiedTimes(Set<String> names) {
        this.names = names;
    }

    static UnderspecifiedTimes of(Question question) {
        String text = question.text();
        List<String> times = TimeExpressions.inQuestion(text, question.today()).stream()
                .filter(mention -> !mention.recurring())
                .map(mention -> isBare(mention, text) ? text.substring(mention.start(), mention.end()) : "")
                .toList();
        boolean all = times.stream().noneMatch(String::isEmpty);
        Set<String> names = new HashSet<>();
        times.forEach(time -> names.addAll(names(time)));
        return new UnderspecifiedTimes(all ? names : Set.of());
    }

    private static boolean isBare(TimeMention mention, String text) {
        return mention.relative()
                && !OF_WHICH.matcher(text.substring(mention.start(), mention.end()))
                        .find();
    }

    private static Collection<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Whether the question names only such times, at least one, and the text names all of them. */
    boolean areAllIn(String text) {
        return !names.isEmpty() && names(text).containsAll(names);
    }
}
