package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Document;
import dev.footnote.structure.TextDocument;
import dev.footnote.time.DayRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeMatchTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-08-01..2024-08-31, 2024-11-22, 2024-08-01..2024-08-31, MENTIONED
            2024-08-29..2024-08-29, 2024-11-22, 2024-08-01..2024-08-31, MENTIONED
            1991-01-01..2000-12-31, -,          1991-01-01..1991-12-31, MENTIONED
            2021-01-10..2022-01-09, 2021-01-10, 2021-01-01..2021-01-31, MENTIONED
            -,                      2024-08-05, 2024-08-01..2024-08-31, DATED
            2019-03-01..2019-03-31, 2024-08-05, 2024-08-01..2024-08-31, DATED
            2020-01-12..2021-01-11, 2020-01-12, 2021-01-01..2021-01-31, TOUCHED
            2024-08-01..2024-08-31, -,          2024-07-15..2024-08-10, TOUCHED
            2024-08-01..2024-08-31, -,          -,                      UNKNOWN
            -,                      -,          2024-08-01..2024-08-31, UNKNOWN
            2023-08-01..2023-08-31, -,          2024-08-01..2024-08-31, CONTRADICTED
            -,                      2023-08-05, 2024-08-01..2024-08-31, CONTRADICTED
            2020-01-11..2021-01-10, -,          2021-01-01..2021-12-31, CONTRADICTED
            """)
    void comparesTheDaysOfATextWithTheRequestedDays(String mentioned, String dated, String asked, TimeMatch match) {
        LocalDate date = dated.equals("-") ? null : LocalDate.parse(dated);
        Document document = TextDocument.of("id", "A title", date, "id", "A text.");

        TimeMatch found = TimeMatch.of(ranges(mentioned), document, ranges(asked));

        assertThat(found).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2022-01-10..2023-06-11, 2022-12-01..2022-12-31, DATED
            2022-01-10..2023-06-11, 2022-01-01..2022-12-31, DATED
            2022-01-10..2023-06-11, 2023-01-01..2023-12-31, TOUCHED
            2022-01-10..2023-06-11, 2021-01-01..2021-12-31, CONTRADICTED
            2022-01-10..2023-06-11, 2024-05-01..2024-05-31, CONTRADICTED
            """)
    void matchesPeriodsInWhichItBeginsOrThatItOutlasts(String held, String asked, TimeMatch match) {
        TimeMatch found = TimeMatch.ofValidDays(ranges(held).get(0), ranges(asked));

        assertThat(found).isEqualTo(match);
    }

    private static List<DayRange> ranges(String text) {
        if (text.equals("-")) {
            return List.of();
        }
        int dots = text.indexOf("..");
        LocalDate from = LocalDate.parse(text.substring(0, dots));
        return List.of(new DayRange(from, LocalDate.parse(text.substring(dots + 2))));
    }
}
