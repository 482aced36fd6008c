package dev.footnote.answering.generation.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualifyingPhrasesTest {

    private static final SupportCheckFixture FERRY =
            SupportCheckFixture.of("The ferry to Hentzau carries lorries on its lower deck.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is false that the ferry to Hentzau carries lorries on its lower deck.",
                "It is a common myth that the ferry to Hentzau carries lorries on its lower deck.",
                "The ferry to Hentzau used to carry lorries on its lower deck.",
                "The ferry to Hentzau hardly carries lorries on its lower deck.",
                "The ferry to Hentzau formerly carried lorries on its lower deck.",
                "It is rumoured that the ferry to Hentzau carries lorries on its lower deck.",
                "The ferry to Hentzau carries lorries on its lower deck unless the deck is full."
            })
    void refusesAQualificationThatThePassageLacks(String statement) {
        assertThat(FERRY.check(statement).isSupported()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry to Hentzau once carried lorries on its deck.       | The ferry to Hentzau used to carry lorries on its deck.
            The ferry to Hentzau is used to carry lorries on its deck.   | The ferry to Hentzau is used to carry lorries on its deck.
            The deck is used to carry lorries to Hentzau.                | Lorries to Hentzau are carried on the deck, which is used to carry them.
            The ferry sails in May except when the harbour is frozen.    | The ferry sails in May unless the harbour is frozen.
            The ferry carries few lorries on its lower deck.             | The ferry hardly carries lorries on its lower deck.
            The ferry, it is rumoured, will be sold to Hentzau.          | The ferry will allegedly be sold to Hentzau.
            """)
    void acceptsAQualificationInOtherWords(String passage, String statement) {
        assertThat(SupportCheckFixture.of(passage).check(statement).fault()).isEmpty();
    }
}
