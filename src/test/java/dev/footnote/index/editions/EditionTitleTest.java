package dev.footnote.index.editions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionTitleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Parking rules 2022 | Parking rules 2023",
                "Price list, January 2022 | Price list (June 2023)",
                "Terms of the gym, as of 1 May 2021 | Terms of the gym, as of 4 October 2023",
                "Travel policy v1 | Travel policy v2.1",
                "Drone guideline, version 1.0 | Drone guideline",
                "School code, first edition | School code, 3rd edition",
                "Press manual rev. 2 | Press Manual, rev. 3",
                "Timetable of the bus, 2022/23 | Timetable of the bus, 2023/24",
                "Duty roster, first quarter of 2024 | Duty roster, Q2 2024",
            })
    void givesEditionsOfADocumentTheSameKey(String one, String other) {
        EditionTitle first = EditionTitle.of(one);
        EditionTitle second = EditionTitle.of(other);

        assertThat(first.name()).isEqualTo(second.name());
        assertThat(first.isMarked()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rules of the north depot 2022 | Rules of the south depot 2023",
                "Data sheet X-100 | Data sheet X-200",
                "Ward 21 | Ward 22",
                "Tram line 6 | Tram line 8",
                "Supply contract 2021 | Cleaning contract 2022",
            })
    void givesOtherDocumentsOtherKeys(String one, String other) {
        assertThat(EditionTitle.of(one).name())
                .isNotEqualTo(EditionTitle.of(other).name());
    }

    @ParameterizedTest
    @CsvSource({"2014 World Cup, false", "World Cup 2014, true", "World Cup, false", "Price list (2014), true"})
    void detectsWhetherTheEditionMarkIsLast(String title, boolean isLast) {
        assertThat(EditionTitle.of(title).isMarkedLast()).isEqualTo(isLast);
    }
}
