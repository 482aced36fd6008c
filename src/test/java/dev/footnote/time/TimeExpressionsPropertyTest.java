package dev.footnote.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimeExpressionsPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 11, 22);

    @Property
    void parsesEveryFormatOfADate(@ForAll("days") LocalDate day, @ForAll("forms") String form) {
        String written = DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(day);
        String question = "Who met on " + written + "?";

        List<TimeMention> mentions = TimeExpressions.inQuestion(question, TODAY);

        assertThat(mentions).singleElement().satisfies(mention -> {
            assertThat(question.substring(mention.start(), mention.end())).isEqualTo(written);
            assertThat(mention.range()).isEqualTo(DayRange.day(day));
            assertThat(mention.relative()).isFalse();
        });
    }

    @Property
    void parsesANumericDateInAnyOrderToARangeThatContainsIt(
            @ForAll("days") LocalDate day, @ForAll("numericForms") String form) {
        String passage =
                "Met " + DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(day) + ".";

        List<TimeMention> mentions = TimeExpressions.inPassage(passage, null);

        assertThat(mentions)
                .singleElement()
                .satisfies(mention ->
                        assertThat(mention.range().contains(DayRange.day(day))).isTrue());
    }

    @Property
    void resolvesBareDaysAndWeekdaysToTheLatestOnesByTheDocumentDate(
            @ForAll("days") LocalDate documentDate, @ForAll("days") LocalDate day) {
        String passage = DateTimeFormatter.ofPattern("'They met on' d MMMM 'and on' EEEE.", Locale.ENGLISH)
                .format(day);

        List<TimeMention> mentions = TimeExpressions.inPassage(passage, documentDate);

        assertThat(mentions).hasSize(2).allSatisfy(mention -> {
            assertThat(mention.relative()).isTrue();
            assertThat(mention.range().days()).isOne();
            assertThat(mention.range().to()).isBeforeOrEqualTo(documentDate);
        });
        assertThat(mentions.get(0).range().from().getDayOfMonth()).isEqualTo(day.getDayOfMonth());
        assertThat(mentions.get(1).range().from()).isAfter(documentDate.minusDays(7));
        assertThat(mentions.get(1).range().from().getDayOfWeek()).isEqualTo(day.getDayOfWeek());
    }

    @Property
    void parsesEveryFormattedRange(@ForAll("ranges") DayRange range) {
        String question = "Who met " + DayRangeFormat.format(range) + "?";

        assertThat(TimeExpressions.inQuestion(question, TODAY))
                .singleElement()
                .extracting(TimeMention::range)
                .isEqualTo(range);
    }

    @Property(tries = 3000)
    void resolvesRelativeTimesInRandomSequencesOfItsOwnWords(
            @ForAll("heaps") String text, @ForAll("ranges") DayRange before, @ForAll("anyDays") LocalDate today) {
        assertOrderedInside(text, TimeExpressions.countedFrom(before, text, today));
    }

    @Property
    void findsOrderedMentionsInAnyText(@ForAll String text, @ForAll("days") LocalDate today) {
        assertOrderedInside(text, TimeExpressions.inQuestion(text, today));
        assertOrderedInside(text, TimeExpressions.inPassage(text, null));
    }

    @Property(tries = 3000)
    void findsOrderedMentionsInRandomSequencesOfItsOwnWords(
            @ForAll("heaps") String text, @ForAll("anyDays") LocalDate today) {
        assertOrderedInside(text, TimeExpressions.inQuestion(text, today));
        assertOrderedInside(text, TimeExpressions.inPassage(text, null));
    }

    private static void assertOrderedInside(String text, List<TimeMention> mentions) {
        int end = 0;
        for (TimeMention mention : mentions) {
            assertThat(mention.start()).isGreaterThanOrEqualTo(end);
            end = mention.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1000, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<LocalDate> anyDays() {
        return Arbitraries.longs()
                .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<DayRange> ranges() {
        return days().flatMap(day -> days().flatMap(other -> Arbitraries.of(
                DayRange.day(day),
                DayRange.month(YearMonth.from(day)),
                DayRange.year(day.getYear()),
                CalendarArithmetic.quarter(day.getYear(), 2),
                CalendarArithmetic.years(Math.min(2091, day.getYear()), Math.min(2100, day.getYear() + 9)),
                DayRange.since(day),
                DayRange.until(day.minusDays(1)),
                DayRange.since(DayRange.month(YearMonth.from(day)).from()),
                DayRange.until(DayRange.year(day.getYear()).to()),
                day.isBefore(other) ? new DayRange(day, other) : new DayRange(other, day))));
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of(
                "yyyy-MM-dd",
                "yyyy/MM/dd",
                "dd.MM.yyyy",
                "d.M.yyyy",
                "d MMMM yyyy",
                "d'th of' MMMM yyyy",
                "d MMM yyyy",
                "d MMM. yyyy",
                "d-MMM-yyyy",
                "MMMM d, yyyy",
                "MMM d yyyy",
                "MMM. d'th', yyyy",
                "EEEE, d MMMM yyyy",
                "EEE d MMM yyyy",
                "EEEE, MMMM d, yyyy");
    }

    @Provide
    Arbitrary<String> numericForms() {
        return Arbitraries.of("dd/MM/yyyy", "MM/dd/yyyy", "d/M/yyyy", "d-M-yyyy", "dd.MM.yyyy");
    }

    @Provide
    Arbitrary<String> heaps() {
        Arbitrary<String> words = Arbitraries.of(
                "between",
                "and",
                "from",
                "to",
                "before",
                "since",
                "the",
                "of",
                "last",
                "next",
                "this",
                "past",
                "in",
                "on",
                "or",
                "later",
                "than",
                "no",
                "end",
                "early",
                "mid",
                "late",
                "May",
                "may",
                "August",
                "Feb",
                "Thursday",
                "week",
                "years",
                "ago",
                "quarter",
                "Q3",
                "half",
                "first",
                "century",
                "summer",
                "winter",
                "1990",
                "2024",
                "0000",
                "9999",
                "1000",
                "31",
                "30",
                "0",
                "29",
                "3",
                "999",
                "99999999999",
                "20",
                "s",
                "th",
                "'",
                "-",
                "–",
                "/",
                ".",
                ",",
                "(",
                ")",
                "\n\n",
                "a",
                "few",
                "couple",
                "AD",
                "decades",
                "today",
                "will",
                "recent",
                "that",
                "then",
                "same",
                "previous",
                "two",
                "month",
                "year",
                "time",
                "at",
                "%");
        Arbitrary<String> gaps = Arbitraries.of("", " ", " ", " ");
        return words.list()
                .ofMaxSize(30)
                .flatMap(list -> gaps.list().ofSize(list.size()).map(gap -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < list.size(); i++) {
                        text.append(list.get(i)).append(gap.get(i));
                    }
                    return text.toString();
                }));
    }
}
