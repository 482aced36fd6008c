package dev.footnote.answering.generation.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short answers of another type than their question asks for. */
class AnswerTypeCheckTest {

    private static final SupportCheckFixture FERRY = SupportCheckFixture.of(
            "Captain Rudolf Rassendyll has sailed the ferry to Zenda since the reign of Queen Flavia. "
                    + "It was built at the yard of Hentzau in 1884 and carries 120 guests. "
                    + "On board are a cook and a bicycle rack. "
                    + "After the storm it was painted with green varnish. "
                    + "Tickets are sold by an old sailor on the eastern pier.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When was the ferry built?                     | Green varnish
            When was the ferry painted?                   | Rudolf Rassendyll
            In what year was the ferry built?             | On the eastern pier.
            How many guests does the ferry carry?         | Green varnish.
            How many people may be on board?              | Rudolf Rassendyll
            Who sails the ferry?                          | In 1884.
            Who built the ferry?                          | 120
            Where was the ferry built?                    | 1884
            """)
    void refusesAnAnswerOfAnotherType(String question, String answer) {
        assertThat(FERRY.check(answer, question).fault()).isEqualTo("is not what its question asks for");
        assertThat(FERRY.passes(answer, question, SupportLimits.shipped())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When was the ferry built?                     | 1884
            When was the ferry painted?                   | After the storm
            Since when has he sailed the ferry to Zenda?  | The reign of Queen Flavia
            How many guests does the ferry carry?         | 120 guests
            How many bicycle racks are on board?          | A bicycle rack.
            Who sells tickets on the pier?                | An old sailor
            Where was the ferry built?                    | At the yard of Hentzau
            When was the ferry painted?                   | It has green varnish.
            When are tickets sold?                        | Tickets are sold by an old sailor.
            """)
    void acceptsAnAnswerThatMayBeOfTheType(String question, String answer) {
        assertThat(FERRY.check(answer, question).fault()).isEmpty();
        assertThat(FERRY.passes(answer, question, SupportLimits.shipped())).isTrue();
    }
}
