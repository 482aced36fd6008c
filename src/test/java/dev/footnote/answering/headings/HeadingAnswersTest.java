package dev.footnote.answering.headings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingAnswersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When were SMS alerts added?             | 4.1.0 (20 November 2023)   | - SMS alerts added
            When was the night boat given up?       | Winter 2022                | The night boat was given up.
            When was the jetty painted?             | Meeting of 9 April 2024    | The jetty was painted before the feast.
            On which day is fish pie served?        | Tuesday                    | - Fish pie
            In what year did Ida Moen move to Holm? | 1911 to 1914               | She moved to Holm with her brother.
            Which version added SMS alerts?         | 4.1.0 (20 November 2023)   | - SMS alerts added
            Since which release is there a map?     | Release 12                 | - a map
            Which building has the canteen?         | Building C                 | - Canteen
            Which meeting refused the garage?       | Meeting of 9 April 2024    | The council refused the garage.
            Which section forbids dogs?             | 12. Animals                | Dogs are forbidden.
            Which department keeps the keys?        | Finance department         | It keeps the keys.
            Which department offers raku firing?    | Departments > Ceramics     | - Raku firing
            Which lodge has a sauna?                | Our lodges > Birkebu       | Sauna, stove and eight beds.
            Who repairs the jetty?                  | Contact: Ms Orlo           | - Repairs of the jetty
            Who orders ropes?                       | Warden: Karl Brekke        | - Orders of ropes
            Who keeps the log book?                 | Members of the board > Ida Moen | - Keeps the log book
            Who is responsible for the seeds?       | Dr. Weld                   | - Seeds and bulbs
            Where is the copy shop?                 | Second floor               | - Copy shop
            Where are lost things kept?             | Holm pier                  | Lost things are kept for a week.
            Where can one borrow skis?              | Villages > Norefjell       | Skis can be borrowed.
            Where is the dinner on the funicular?   | Days > Holm station        | - Dinner on the funicular
            When were 14 bitterns counted?          | 2021 > Spring              | - 14 bitterns
            How much do ten evenings cost?          | Adults (48 euros)          | Ten evenings with material
            How many beds are there in Birkebu?     | Birkebu (14 beds)          | A stove and a sauna.
            """)
    void findsAnswersThatOnlyTheHeadingContains(String question, String path, String sentence) {
        assertThat(isHeld(question, path, sentence)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When were SMS alerts added?             | Changelog > New features   | - SMS alerts added
            When were SMS alerts added?             | 4.1.0 (20 November 2023)   | SMS alerts were added in May 2022.
            When is the archive closed?             | Building 7                 | The archive is closed in August.
            When are motions handed in?             | Meeting of 9 April 2024    | Motions are handed in a week before.
            When do guests leave?                   | May guests stay?           | Guests leave at ten.
            Which version added SMS alerts?         | Alerts                     | - SMS alerts added
            Which version added SMS alerts?         | 4.1.0 (20 November 2023)   | Version 3.9.2 added SMS alerts.
            Which building has the canteen?         | Rules of the building      | - Canteen
            Which building has the canteen?         | Building C                 | The main building has it.
            Which member keeps the keys?            | Member list                | Karl Brekke keeps the keys.
            Which collections does it have?         | Collections                | - Maps
            Which section forbids dogs?             | Animals                    | Dogs are forbidden.
            Who repairs the jetty?                  | Repairs                    | - Repairs of the jetty
            Who repairs the jetty?                  | Opening Hours              | - Repairs of the jetty
            Who repairs the jetty?                  | Contact: Ms Orlo           | Karl Brekke repairs the jetty.
            Who was elected treasurer?              | Contact: Ms Orlo           | The council elected Ida.
            Where is the copy shop?                 | Opening hours              | - Copy shop
            Where is the copy shop?                 | House rules                | - Copy shop
            Where is the copy shop?                 | Rules of the house         | - Copy shop
            Where is the copy shop?                 | Second floor               | The copy shop is in the annex.
            How much do ten evenings cost?          | Adults                     | Ten evenings with material
            How much do ten evenings cost?          | Adults (48 euros)          | Ten evenings cost 50 euros.
            How many beds are there in Birkebu?     | Birkebu (2 floors)         | A stove and a sauna.
            What is a gangway?                      | Building C                 | A gangway leads to a boat.
            Why was the boat sold?                  | Meeting of 9 April 2024    | The boat was sold as it leaked.
            """)
    void findsNoAnswerInOtherHeadings(String question, String path, String sentence) {
        assertThat(isHeld(question, path, sentence)).isFalse();
    }

    private static boolean isHeld(String question, String path, String sentence) {
        return new HeadingAnswers(question).containAnswer(List.of(path.split(" > ")), sentence);
    }
}
