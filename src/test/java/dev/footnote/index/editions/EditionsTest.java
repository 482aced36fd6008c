package dev.footnote.index.editions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.structure.TextDocument;
import dev.footnote.time.DayRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionsTest {

    private static final Pattern SENTENCE = Pattern.compile("[^.]+\\.");

    private static final String CODE =
            "The yard is left through the south gate. Bicycles are locked. Dogs stay outside. Pupils arrive at 7.";

    private final List<Edition> all = new ArrayList<>();

    @ParameterizedTest(name = "{0} | {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // edition marks in otherwise equal titles
                "Parking rules 2022 | 2022-01-10 | A permit costs 40 euros. | Parking rules 2023 | 2023-06-12 | A permit costs 55 euros.",
                "Travel policy v1 | 2020-09-01 | The allowance is 45 euros. | Travel policy v2 | 2022-02-15 | The allowance is 52 euros.",
                "Menu, May 2021 | | Soup costs 3 euros. | Menu, June 2022 | | Soup costs 4 euros.",
                "Drone guideline, version 1.0 | | Drones fly 80 metres high. | Drone guideline, version 1.1 | | Drones fly 90 metres high.",
                // stated by the later edition
                "Freezer note | 2020-02-03 | It is kept at 60 degrees. | Freezer note | 2022-02-07 | This note supersedes the note of 3 February 2020.",
                "Fees for the slipway | 2022-05-02 | Launching costs 9 euros. | Harbour charges | 2023-09-01 | These charges replace the Fees for the slipway of May 2022.",
                "Rules | 2020-02-03 | Acids are in cabinet 4. | Rules | 2022-02-07 | These rules replace all earlier rules.",
            })
    void recognizesALaterEdition(
            String title, LocalDate date, String text, String newTitle, LocalDate newDate, String newText) {
        Document older = document("older", title, date, text);
        Document newer = document("newer", newTitle, newDate, newText);

        Editions editions = new Editions(all);

        assertThat(editions.isLater(older, newer)).isTrue();
        assertThat(editions.isLater(newer, older)).isFalse();
    }

    @ParameterizedTest(name = "{0} | {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // one title of two short texts
                "The bell of Lund | 2019-03-01 | The bell weighs 2,400 kilograms. | The bell of Lund | 2023-06-15 | The bell weighs 2,650 kilograms.",
                // each reports on its own period
                "Report 2021 | 2022-01-10 | The club has 40 members. | Report 2022 | 2023-01-10 | The club has 45 members.",
                "Letter of 3 May 2021 | 2021-05-03 | The rent is 900 euros. | Letter of 9 June 2022 | 2022-06-09 | The rent is 980 euros.",
                // other things
                "Rules of the north depot 2021 | 2021-02-01 | Lorries leave at 16. | Rules of the south depot 2023 | 2023-02-01 | Lorries leave at 18.",
                "Data sheet X-100 | 2021-01-11 | It delivers 40 litres. | Data sheet X-200 | 2023-01-11 | It delivers 65 litres.",
                "Contract 2021 | 2021-05-03 | The dairy Holm delivers milk. | Contract 2022 | 2022-05-03 | Windows are cleaned by the firm Glanz.",
                "2014 World Cup | | It is held in Brazil. | 2018 World Cup | | It is held in Russia.",
                // of one day
                "Parking rules v1 | 2022-01-10 | A permit costs 40 euros. | Parking rules | 2022-01-10 | A permit costs 55 euros.",
                // another one is replaced
                "Freezer note | 2020-02-03 | It is kept at 60 degrees. | Freezer note | 2022-02-07 | This note supersedes the note of 5 May 2018.",
                "The pump | 2020-02-03 | It stands in the cellar. | The well | 2022-02-07 | It replaces the pump that stood here.",
            })
    void ignoresOtherDocuments(
            String title, LocalDate date, String text, String newTitle, LocalDate newDate, String newText) {
        Document older = document("older", title, date, text);
        Document newer = document("newer", newTitle, newDate, newText);

        Editions editions = new Editions(all);

        assertThat(editions.areEditionsOfOne(older, newer)).isFalse();
        assertThat(editions.validDays(older)).isEmpty();
    }

    @Test
    void recognizesEditionsWithTheSameTitleAndMostlyTheSameSentences() {
        Document older = document("older", "School code", LocalDate.of(2020, 8, 1), CODE);
        Document newer = document("newer", "School code", LocalDate.of(2022, 8, 1), CODE.replace("7", "8"));

        Editions editions = new Editions(all);

        assertThat(editions.isLater(older, newer)).isTrue();
    }

    @Test
    void editionIsValidFromItsDateUntilTheNext() {
        Document first = document("a", "School code v1", LocalDate.of(2018, 8, 1), CODE);
        Document second = document("b", "School code v2", LocalDate.of(2020, 8, 1), CODE);
        Document third = document("c", "School code v3", LocalDate.of(2022, 8, 1), CODE);

        Editions editions = new Editions(all);

        assertThat(editions.validDays(first)).contains(days("2018-08-01", "2020-07-31"));
        assertThat(editions.validDays(second)).contains(days("2020-08-01", "2022-07-31"));
        assertThat(editions.validDays(third)).contains(DayRange.since(LocalDate.of(2022, 8, 1)));
        assertThat(editions.isLater(first, third)).isTrue();
    }

    @Test
    void periodInTheTitleTakesPrecedenceOverTheDate() {
        Document first = document("a", "Water tariff 2023", LocalDate.of(2022, 11, 10), CODE);
        Document second = document("b", "Water tariff 2025", LocalDate.of(2024, 11, 10), CODE);

        Editions editions = new Editions(all);

        assertThat(editions.validDays(first)).contains(days("2023-01-01", "2024-12-31"));
        assertThat(editions.isNotYetValid(second, LocalDate.of(2024, 11, 30))).isTrue();
        assertThat(editions.isReplaced(first, LocalDate.of(2024, 11, 30))).isFalse();
        assertThat(editions.isReplaced(first, LocalDate.of(2025, 1, 1))).isTrue();
    }

    @Test
    void editionIsValidNoLongerThanItsPlannedPeriod() {
        document("a", "Duty roster, first quarter of 2024", LocalDate.of(2023, 12, 18), CODE);
        Document last = document("b", "Duty roster, second quarter of 2024", LocalDate.of(2024, 3, 20), CODE);

        Editions editions = new Editions(all);

        assertThat(editions.validDays(last)).contains(days("2024-04-01", "2024-06-30"));
    }

    @Test
    void singleDocumentIsPresumedValidForAYear() {
        Document single = document("a", "Mooring rules", LocalDate.of(2024, 3, 5), CODE);
        Document report = document("b", "Report of the harbour", LocalDate.of(2024, 3, 5), CODE);
        Document undated = document("c", "Towing rules", null, CODE);

        Editions editions = new Editions(all);

        assertThat(editions.validDays(single)).isEmpty();
        assertThat(editions.presumedValidDays(single)).contains(days("2024-03-05", "2025-03-05"));
        assertThat(editions.presumedValidDays(report)).isEmpty();
        assertThat(editions.presumedValidDays(undated)).isEmpty();
    }

    private Document document(String id, String title, @Nullable LocalDate date, String text) {
        Document document = TextDocument.of(id, title, date, id, text);
        List<Span> sentences = SENTENCE.matcher(text)
                .results()
                .map((MatchResult found) -> new Span(found.start(), found.end()))
                .toList();
        Passage passage = new Passage(document, 0, new Span(0, text.length()), List.of(), sentences);
        all.add(Edition.of(document, List.of(passage)));
        return document;
    }

    private static DayRange days(String from, String to) {
        return new DayRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
