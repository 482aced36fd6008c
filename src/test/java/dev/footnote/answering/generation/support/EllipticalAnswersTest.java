package dev.footnote.answering.generation.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short answers that are complete only with their question. */
class EllipticalAnswersTest {

    private static final SupportCheckFixture FERRY = SupportCheckFixture.of(
            "The ferry to the island of Zenda leaves from the eastern pier of the harbour of Strelsau at 9. "
                    + "Captain Rudolf Rassendyll sails the ferry to the island in summer. "
                    + "The ferry was sold in May because the price of coal had risen for years. "
                    + "Guests of the island may bring dogs on board for 4 euros, and no cats. "
                    + "The lighthouse of Hentzau is closed on Sundays.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who sails the ferry to the island?                | Rudolf Rassendyll
            Where does the ferry to the island leave?         | From the eastern pier.
            Why was the ferry sold?                           | It was sold because the price of coal rose.
            What do dogs of guests cost on board?             | 4 euros
            May guests bring dogs on board?                   | Yes, for 4 euros.
            """)
    void acceptsAShortAnswerInTheContextOfItsQuestion(String question, String answer) {
        assertThat(FERRY.check(answer, question).fault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who sails the ferry to the island?                | Black Michael
            Who sails the ferry to the island?                | He was born in Ruritania.
            Where does the ferry to the island leave?         | From the western pier.
            What do dogs of guests cost on board?             | 5 euros
            When does the museum open?                        | At 9.
            May guests bring cats on board?                   | Yes, on board.
            May guests bring cats on board?                   | Yes, cats.
            Which fruit is sold at the harbour?               | Bananas
            """)
    void refusesAShortAnswerThatThePassageContradicts(String question, String answer) {
        assertThat(FERRY.check(answer, question).isSupported()).isFalse();
    }
}
