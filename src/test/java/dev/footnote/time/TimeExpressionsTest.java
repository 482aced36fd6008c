package dev.footnote.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionsTest {

    /** A Friday. */
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 22);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "questions.csv", delimiter = '|', numLinesToSkip = 1)
    void readsQuestions(String question, String expected) {
        List<TimeMention> mentions = TimeExpressions.inQuestion(question, TODAY);

        assertThat(written(question, mentions)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "recurring.csv", delimiter = '|', numLinesToSkip = 1)
    void distinguishesRecurringTimesFromSingleDays(String question, boolean recurring) {
        List<TimeMention> mentions = TimeExpressions.inQuestion(question, TODAY);

        assertThat(mentions).singleElement().extracting(TimeMention::recurring).isEqualTo(recurring);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "passages.csv", delimiter = '|', numLinesToSkip = 1)
    void readsPassages(String passage, String expected) {
        List<TimeMention> mentions = TimeExpressions.inPassage(passage, TODAY);

        assertThat(written(passage, mentions)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "after {0}: {1}")
    @CsvFileSource(resources = "followups.csv", delimiter = '|', numLinesToSkip = 1)
    void resolvesATimeRelativeToAnEarlierOne(String before, String question, String expected) {
        DayRange range =
                TimeExpressions.inQuestion("in " + before, TODAY).get(0).range();

        List<TimeMention> mentions = TimeExpressions.countedFrom(range, question, TODAY);

        assertThat(written(question, mentions)).isEqualTo(expected);
    }

    @Test
    void ignoresRelativeExpressionsInAnUndatedPassage() {
        String passage = "Last September, on Thursday and two years ago they met; in May 2023 they signed.";

        List<TimeMention> mentions = TimeExpressions.inPassage(passage, null);

        assertThat(written(passage, mentions)).isEqualTo("May 2023 = 2023-05-01..2023-05-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "March 2021\t717\t25\nApril 2021\t574\t23",
                "March 2021 | 717 | 25\nApril 2021 | 574 | 23",
                "| March 2021 | 717 | 25 |\n| April 2021 | 574 | 23 |",
                "12\tMarch 2021\n25\tApril 2021"
            })
    void doesNotCrossCellsOrRowsOfATable(String table) {
        List<TimeMention> mentions = TimeExpressions.inPassage(table, TODAY);

        assertThat(written(table, mentions))
                .isEqualTo("March 2021 = 2021-03-01..2021-03-31; April 2021 = 2021-04-01..2021-04-30");
    }

    @Test
    void crossesTheEndOfALineOfProse() {
        String prose = "They met on 25\nApril 2021.";

        assertThat(written(prose, TimeExpressions.inPassage(prose, TODAY))).isEqualTo("25\nApril 2021 = 2021-04-25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "-", " ", "2024-", "1.", "(", "'", "a ", "before ", "from 3 to ", "end of the ", "\n\n"})
    void findsNothingInHostileRepetitions(String piece) {
        assertThat(TimeExpressions.inPassage(piece.repeat(100_000 / piece.length()), TODAY))
                .isEmpty();
    }

    @Test
    void findsEveryMentionOfALongText() {
        String text = "They met on Friday, 1953–1955, and before the end of May 2023. ".repeat(2000);

        assertThat(TimeExpressions.inPassage(text, TODAY)).hasSize(6000);
    }

    /**
     * Each mention as its words and days, with a ~ before days that depend on the anchor day; "none" without mentions.
     */
    private static String written(String text, List<TimeMention> mentions) {
        return mentions.isEmpty()
                ? "none"
                : mentions.stream()
                        .map(mention -> text.substring(mention.start(), mention.end()) + " = " + written(mention))
                        .collect(Collectors.joining("; "));
    }

    private static String written(TimeMention mention) {
        DayRange range = mention.range();
        String from = range.from().equals(LocalDate.MIN) ? "" : range.from().toString();
        String to = range.to().equals(LocalDate.MAX) ? "" : range.to().toString();
        String days = from.equals(to) ? from : from + ".." + to;
        return (mention.relative() ? "~" : "") + days;
    }
}
