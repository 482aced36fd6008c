package dev.footnote.answering.extraction;

import dev.footnote.answering.english.ClockTimes;
import dev.footnote.answering.quantities.Quantity;
import dev.footnote.answering.quantities.QuantityExtractor;
import dev.footnote.corpus.Document;
import dev.footnote.text.LexicalTerms;
import dev.footnote.time.CalendarNames;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts in a sentence or its main clause, by kind, for comparison with another sentence.
 *
 * @param days days with their wording, except weekdays, which recur
 * @param moments weekdays and times of day
 * @param names each as its words, without those of the question
 * @param rest the remaining terms
 */
record SentenceFacts(
        List<Day> days,
        Set<String> moments,
        Set<String> designations,
        Set<String> numbers,
        Set<List<String>> names,
        Set<String> rest) {

    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(" + CalendarNames.WEEKDAYS + ")s?\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern BARE_WEEKDAY =
            Pattern.compile("(?:on\\s)?" + WEEKDAY.pattern(), Pattern.CASE_INSENSITIVE);

    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'\u2019-]*";

    private static final Pattern NAMES = Pattern.compile("\\b%1$s(?:\\s%1$s){0,40}".formatted(NAME));

    private static final Pattern CLAUSE_ENDS = Pattern.compile("[,;]\\s|\\s[\u2013\u2014]\\s");

    SentenceFacts {
        days = List.copyOf(days);
        moments = Set.copyOf(moments);
        designations = Set.copyOf(designations);
        numbers = Set.copyOf(numbers);
        names = Set.copyOf(names);
        rest = Set.copyOf(rest);
    }

    /** The facts of a whole sentence. */
    static SentenceFacts of(ScoredSentence sentence, String question) {
        return of(sentence, sentence.text(), question);
    }

    /** The facts of a sentence without trailing clauses that have no term of the question. */
    static SentenceFacts ofMainClause(ScoredSentence sentence, String question) {
        String text = sentence.text();
        Set<String> asked = Set.copyOf(LexicalTerms.analyze(question));
        String main = CLAUSE_ENDS
                .matcher(text)
                .results()
                .map(MatchResult::start)
                .filter(end -> Collections.disjoint(asked, LexicalTerms.analyze(text.substring(end))))
                .findFirst()
                .map(end -> text.substring(0, end))
                .orElse(text);
        return of(sentence, main, question);
    }

    private static SentenceFacts of(ScoredSentence sentence, String text, String question) {
        Document document = sentence.document();
        List<TimeMention> mentions = TimeExpressions.inPassage(text, document.date());
        List<Day> days = mentions.stream()
                .map(mention -> new Day(
                        text.substring(mention.start(), mention.end()).toLowerCase(Locale.ROOT), mention.range()))
                .filter(day -> !BARE_WEEKDAY.matcher(day.written).matches())
                .toList();
        StringBuilder timeless = new StringBuilder(text);
        mentions.forEach(mention ->
                timeless.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start())));
        String dayless =
                WEEKDAY.matcher(ClockTimes.without(timeless.toString())).replaceAll(" ");
        String counted = Designation.without(dayless);
        Set<List<String>> names = names(counted, question);
        Set<String> rest = new HashSet<>(TermOverlap.withoutNumbers(Set.copyOf(LexicalTerms.analyze(counted))));
        names.forEach(name -> rest.removeAll(LexicalTerms.analyze(String.join(" ", name))));
        return new SentenceFacts(days, moments(text), Designation.names(dayless), numbers(counted), names, rest);
    }

    private static Set<String> moments(String text) {
        Stream<String> weekdays =
                WEEKDAY.matcher(text).results().map(day -> day.group(1).toLowerCase(Locale.ROOT));
        Stream<String> times = ClockTimes.in(text).stream().map(minute -> "minute " + minute);
        return Stream.concat(weekdays, times).collect(Collectors.toSet());
    }

    private static Set<String> numbers(String text) {
        return QuantityExtractor.extract(text).stream()
                .filter(Quantity::isSure)
                .flatMap(quantity -> quantity.values().stream())
                .collect(Collectors.toSet());
    }

    /** The capitalised names, without words of the question. */
    private static Set<List<String>> names(String text, String question) {
        Set<String> asked = words(question);
        Set<List<String>> names = new HashSet<>();
        for (MatchResult found : NAMES.matcher(text).results().toList()) {
            List<String> name = new ArrayList<>(List.of(found.group().split("\\s")));
            name.removeIf(asked::contains);
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static Set<String> words(String question) {
        return Pattern.compile("\\b" + NAME)
                .matcher(question)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** The words of all names. */
    Set<String> nameWords() {
        return names.stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** Whether the two differ in at most one name. */
    boolean differsInOneName(SentenceFacts other) {
        return names.stream().filter(name -> !other.names.contains(name)).count() <= 1
                && other.names.stream().filter(name -> !names.contains(name)).count() <= 1;
    }

    /** Whether both mention a common day, or neither mentions any. */
    boolean sharesDays(SentenceFacts other) {
        return (days.isEmpty() && other.days.isEmpty())
                || days.stream().anyMatch(day -> other.days.stream().anyMatch(day::isLike));
    }

    /**
     * A range of days and its wording.
     *
     * @param written in lower case
     */
    record Day(String written, DayRange range) {

        private boolean isLike(Day other) {
            return written.equals(other.written) || range.overlaps(other.range);
        }
    }
}
