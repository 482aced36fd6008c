package dev.footnote.answering.generation.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The date of a document is not the date of the events that it reports. */
class DocumentDatesTest {

    private static final LocalDate DATE = LocalDate.of(2024, 8, 5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The agreement on fish was signed on 5 August 2024 in Strelsau.",
                "On 5 August 2024, the agreement on fish was signed in Strelsau.",
                "The agreement on fish, signed in Strelsau in August 2024.",
                "In 2024, the agreement on fish was signed in Strelsau.",
            })
    void refusesTheDocumentDateAsTheDateOfAnEvent(String statement) {
        String fault = SupportCheckFixture.dated("The agreement on fish was signed in Strelsau.", DATE)
                .check(statement)
                .fault();

        assertThat(fault).startsWith("its passage does not have");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "According to the note of 5 August 2024, the agreement on fish was signed in Strelsau.",
                "The agreement on fish was signed in Strelsau (report from August 2024).",
                "The agreement on fish was signed in Strelsau, says an article published on 5 August 2024.",
                "As of 5 August 2024, the agreement on fish was signed in Strelsau.",
            })
    void acceptsTheDocumentDateAsTheDateOfTheDocument(String statement) {
        String fault = SupportCheckFixture.dated(
                        "The agreement on fish was signed in Strelsau, a note says in its report "
                                + "and article published.",
                        DATE)
                .check(statement)
                .fault();

        assertThat(fault).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The agreement on fish was signed yesterday in Strelsau.      | On 4 August 2024, the agreement on fish was signed in Strelsau.
            The agreement on fish was signed today in Strelsau.          | The agreement on fish was signed in Strelsau on 5 August 2024.
            The agreement on fish was signed last month in Strelsau.     | The agreement on fish was signed in Strelsau in July 2024.
            The agreement on fish was signed in Strelsau on 5 August.    | On 5 August 2024, the agreement on fish was signed in Strelsau.
            """)
    void acceptsADateThatThePassageGivesRelativeToTheDocument(String passage, String statement) {
        String fault = SupportCheckFixture.dated(passage, DATE).check(statement).fault();

        assertThat(fault).isEmpty();
    }
}
