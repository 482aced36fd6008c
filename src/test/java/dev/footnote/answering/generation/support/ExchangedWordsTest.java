package dev.footnote.answering.generation.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements in which a word is replaced by its opposite. */
class ExchangedWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry company repaired the old pier in March.         | The ferry company damaged the old pier in March.
            The harbour basin at Zenda is deep and narrow.            | The harbour basin at Zenda is shallow and narrow.
            The old keeper of the lighthouse was aware of the storm.  | The old keeper of the lighthouse was unaware of the storm.
            Honey from the hills of Hentzau tastes sweet in spring.   | Honey from the hills of Hentzau tastes bitter in spring.
            The museum hides the crown jewels in a vault.             | The museum shows the crown jewels in a vault.
            """)
    void refusesExchangedWords(String passage, String statement) {
        assertThat(SupportCheckFixture.of(passage).check(statement).isSupported())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zenda delivered coal for the harbour to Strelsau.         | Strelsau collected coal for the harbour from Zenda.
            Strelsau has a deeper harbour and a louder market than Zenda. | Strelsau has a deeper harbour than Zenda.
            The harbour basin at Zenda is not deep.                   | The harbour basin at Zenda is shallow.
            The ferry company repaired the old pier in March. A storm had damaged it. | A storm had damaged the old pier.
            """)
    void acceptsExchangedWordsIfBothStatementsMayBeTrue(String passage, String statement) {
        assertThat(SupportCheckFixture.of(passage).check(statement).fault()).isEmpty();
    }
}
