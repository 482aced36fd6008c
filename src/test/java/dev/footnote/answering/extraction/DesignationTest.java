package dev.footnote.answering.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which hoist is the ST-20? | st 20",
                "What does E 118 mean? | e 118",
                "what is st20 | st 20",
                "What does error E 118 mean? | e 118",
                "Who ordered part 9914-KW and R-310/4? | 9914 kw, r 310 4",
                "What is form G-12c for? | g 12 c",
                "Where is room 103? | room 103",
                "Room number 12 is closed. | room 12",
                "How often does bus line 4 run on weekdays? | line 4",
                "Is filter type A changed? | type a",
                "Who flew on Apollo 14? | apollo 14",
                "How long is the saw Alfa-3? | alfa 3",
                "How long is the saw Kilo-3? | kilo 3",
            })
    void findsNamesWithDigits(String text, String names) {
        List<Designation> found = Designation.in(text);

        assertThat(found.stream().map(Designation::name).collect(Collectors.joining(", ")))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many of the 30 days are left?",
                "Is it a 30-day pass or a 5km run?",
                "Who paid 1,250 euros or EUR20 or USD 50?",
                "Does the shop open at 9:30?",
                "What was new in the mid-1990s and pre-1914?",
                "How many of 17-year-old pupils came 20th?",
                "In Linz 40 people sang, and in Graz 50 singers.",
                "About 14 came.",
                "Is line 5 km long?",
                "Is the level 5.5 or 20%?",
            })
    void ignoresQuantitiesTimesAndAmounts(String text) {
        List<Designation> found = Designation.in(text);

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E-118 | Error E118 is rare. | true",
                "E118 | The codes E-112 to E-120 mean no harm. | true",
                "E-118 | The codes E-117/118 mean no harm. | true",
                "E-118 | Error E-117 is rare, and 118 people know it. | false",
                "room 103 | The rooms 101, 102 and 103 are closed. | true",
                "room 103 | The rooms 101 to 105 are closed. | true",
                "room 103 | The room 101 has 103 seats. | false",
                "article 4 | See Article IV. | true",
                "floor 3 | It is on the 3rd floor. | true",
                "R-310 | The lamp R-310/4 is sold. | true",
                "R-310/6 | The lamp R-310/4 is sold. | false",
                "9914-KW | Part 9941-KW is sold. | false",
                "type B | The filters type A and type C are sold. | false",
            })
    void findsADesignationInAnySpelling(String asked, String text, boolean isIn) {
        Designation designation = Designation.in(asked).get(0);

        assertThat(designation.isIn(text)).isEqualTo(isIn);
    }
}
