package dev.footnote.answering.headings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedSectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is new in version 4.2.1?       | Courier changelog | 4.2.1 (3 February 2024)
            What's new in Courier 4.2.1?        | Courier changelog | 4.2.1
            What was fixed in 4.2.0?            | Courier changelog | 4.2.0 > Fixed
            List the changes of 4.2.0.          | Courier changelog | 4.2.0 > Added
            What is in building C?              | Campus            | Building C > Ground floor
            What does article 7 say?            | Statutes          | Article 7: Fees
            What does section 3.2 say?          | Handbook          | 3. Safety > 3.2 Fire
            What is in chapter 2?               | Handbook          | 2. Leave
            What changed in 2.9.3?              | Quill notes       | v2.9.3 - 2024-04-02
            What is new in v2.9.3?              | Quill notes       | 2.9.3
            Which departments are there?        | Evening school    | Departments > Ceramics
            Tell me the opening hours.          | Museum            | Opening hours
            """)
    void recognizesASectionThatIsAskedFor(String question, String title, String path) {
        assertThat(isAskedFor(question, title, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is new in version 4.2.1?       | Courier changelog | 4.2.0 (11 January 2024)
            What is new in version 4.2?         | Courier changelog | 4.2.0 (11 January 2024)
            What was fixed in 4.2.0?            | Courier changelog | 4.2.0 > Added
            What is in building C?              | Campus            | Building A > Ground floor
            What is in a building?              | Campus            | Building A
            What does article 17 say?           | Statutes          | Article 7: Fees
            What does section 3.2 say?          | Handbook          | 3. Safety > 3.1 Machines
            What does section 3 say?            | Handbook          | 13. Safety
            What is the fee for a lost card?    | Library           | Fees
            Which building has a canteen?       | Campus            | Building C
            What is new in the library?         | Library           | New
            When was version 4.2.1 released?    | Courier changelog | 4.2.1
            Is version 4.2.1 new?               | Courier changelog | 4.2.1
            Why is version 4.2.1 new?           | Courier changelog | 4.2.1
            """)
    void ignoresOtherSections(String question, String title, String path) {
        assertThat(isAskedFor(question, title, path)).isFalse();
    }

    private static boolean isAskedFor(String question, String title, String path) {
        return new NamedSection(question).isAskedFor(title, List.of(path.split(" > ")));
    }
}
