package dev.footnote.conversation;

import dev.footnote.text.UnsafeTextCheck;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that a model's rewrite of a message asks for the same time and the same numbers. It must contain what the
 * message names, and what it names must come from the message, the earlier conversation or the calendar: <em>last
 * month</em> may become <em>October 2026</em>, but no other month.
 */
final class RewriteCheck {

    /** Times that a message in another language may mean; its own time expressions are not parsed. */
    private static final String NEAR =
            "the day before yesterday, yesterday, today, tomorrow, last week, this week, next week,"
                    + " last month, this month, next month, last year, this year, next year";

    /** Ways in which models decline a request. */
    private static final Pattern DECLINES = Pattern.compile(
            "^\\W*(?:(?:i['\u2019]?m |i am )?(?:sorry|unable)|unfortunately|i (?:cannot|can['\u2019]t|could not|do not|don['\u2019]t)"
                    + "|as an? (?:ai|language|assistant))\\b",
            Pattern.CASE_INSENSITIVE);

    private final RewriteSources rewriteSources;
    private final String sources;
    private final List<TimeMention> mentions;
    private final Set<DayRange> known;
    private final Set<String> numbers;
    private final Set<String> parts;

    RewriteCheck(RewriteSources rewriteSources) {
        this.rewriteSources = rewriteSources;
        this.sources = String.join("\n", rewriteSources.before(), rewriteSources.plain(), rewriteSources.message());
        this.mentions = findMentions(rewriteSources.message());
        this.known = known(rewriteSources);
        this.numbers = LiteralMentions.numbers(sources);
        this.parts = new HashSet<>(numbers);
        parts.addAll(LiteralMentions.dateParts(known));
        parts.addAll(LiteralMentions.calendarWords(sources));
        parts.addAll(foreignWords(sources));
    }

    /**
     * What a rewrite may be based on.
     *
     * @param plain the message as understood without a model
     * @param before the earlier conversation
     * @param isForeign whether the message is in another language than the documents
     */
    record RewriteSources(String message, String plain, String before, LocalDate today, boolean isForeign) {}

    /** What is wrong with a question, as the end of a sentence; empty when it is acceptable. */
    String fault(String question) {
        String added = UnsafeTextCheck.findAddedContent(question, sources);
        if (!added.isEmpty()) {
            return "adds " + added;
        }
        if (DECLINES.matcher(question).find()
                && !DECLINES.matcher(rewriteSources.message()).find()) {
            return "declines to ask";
        }
        List<TimeMention> rewritten = findMentions(question);
        if (!keepsTimes(question, rewritten)) {
            return "omits a name, time or number of the message";
        }
        return isInvented(question, rewritten) ? "adds a name, time or number" : "";
    }

    private boolean keepsTimes(String question, List<TimeMention> rewritten) {
        Set<DayRange> ranges = ranges(rewritten);
        List<TimeMention> same = mentions.stream()
                .filter(mention -> ranges.contains(mention.range()))
                .toList();
        String rest = LiteralMentions.blankOut(same, rewriteSources.message());
        Set<String> words = rewritten.stream()
                .flatMap(mention -> LiteralMentions.calendarWords(text(mention, question)).stream())
                .collect(Collectors.toSet());
        Set<String> named = new HashSet<>(foreignWords(rewriteSources.message()));
        mentions.stream()
                .filter(mention -> !same.contains(mention))
                .forEach(mention ->
                        named.addAll(LiteralMentions.calendarWords(text(mention, rewriteSources.message()))));
        return LiteralMentions.numbers(question).containsAll(LiteralMentions.numbers(rest))
                && words.containsAll(named)
                && mentions.stream().allMatch(mention -> isKept(mention, ranges));
    }

    /** A mention may become more exact, and a relative one may become the time that it refers to. */
    private boolean isKept(TimeMention mention, Set<DayRange> ranges) {
        DayRange range = mention.range();
        String text = text(mention, rewriteSources.message());
        boolean namesParts = !LiteralMentions.calendarWords(text).isEmpty()
                || !LiteralMentions.numbers(text).isEmpty();
        boolean isOpen = range.days() == Long.MAX_VALUE;
        return ranges.contains(range)
                || (!isOpen && ranges.stream().anyMatch(range::contains))
                || (mention.relative()
                        && (namesParts ? !ranges.isEmpty() : ranges.stream().anyMatch(this::followsOn)));
    }

    /** Whether a range is what the message means after the earlier conversation, as <em>the year before</em>. */
    private boolean followsOn(DayRange range) {
        int start = rewriteSources.before().length() + 1;
        return Stream.concat(
                        ranges(findMentions(rewriteSources.plain())).stream(),
                        TimeExpressions.inPassage(
                                        rewriteSources.before() + "\n" + rewriteSources.message(),
                                        rewriteSources.today())
                                .stream()
                                .filter(mention -> mention.start() >= start)
                                .map(TimeMention::range))
                .anyMatch(range::equals);
    }

    private boolean isInvented(String question, List<TimeMention> rewritten) {
        List<TimeMention> others = rewritten.stream()
                .filter(mention -> !known.contains(mention.range()))
                .toList();
        return others.stream().anyMatch(mention -> isInvented(text(mention, question)))
                || !numbers.containsAll(LiteralMentions.numbers(LiteralMentions.blankOut(rewritten, question)));
    }

    private boolean isInvented(String expression) {
        Set<String> named = new HashSet<>(LiteralMentions.numbers(expression));
        named.addAll(LiteralMentions.calendarWords(expression));
        return named.isEmpty() ? !sources.contains(expression) : !parts.containsAll(named);
    }

    private static Set<DayRange> known(RewriteSources rewriteSources) {
        LocalDate today = rewriteSources.today();
        Set<DayRange> known = new HashSet<>(Set.of(DayRange.day(today)));
        Stream.of(
                        rewriteSources.message(),
                        rewriteSources.plain(),
                        rewriteSources.before(),
                        rewriteSources.isForeign() ? NEAR : "")
                .forEach(text -> known.addAll(ranges(TimeExpressions.inQuestion(text, today))));
        known.addAll(
                ranges(TimeExpressions.inPassage(rewriteSources.before() + "\n" + rewriteSources.message(), today)));
        return known;
    }

    private Set<String> foreignWords(String text) {
        return rewriteSources.isForeign() ? LiteralMentions.foreignCalendarWords(text) : Set.of();
    }

    private List<TimeMention> findMentions(String question) {
        return TimeExpressions.inQuestion(question, rewriteSources.today());
    }

    private static Set<DayRange> ranges(List<TimeMention> mentions) {
        return mentions.stream().map(TimeMention::range).collect(Collectors.toSet());
    }

    private static String text(TimeMention mention, String text) {
        return text.substring(mention.start(), mention.end());
    }
}
