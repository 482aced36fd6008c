package dev.footnote.answering.generation.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements in which a name is replaced by another. */
class ExchangedNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In spring the fleet of Ruritania blocked the harbour of Zenda.   | In spring the fleet of Zenda blocked the harbour of Ruritania.
            The bridge that links Strelsau with the coast was paid for by Hentzau in full. | The bridge that links Hentzau with the coast was paid for by Strelsau in full.
            In June the council elected Flavia as chair. Rupert looks after the boats. | In June the council elected Rupert as chair.
            The ferry from the pier at Zenda carries mail and coal. The museum is in Strelsau. | The ferry from the pier at Strelsau carries mail and coal.
            The prize for the best garden went to Flavia, a teacher. Michael judged the roses. | The prize for the best garden went to Michael, a teacher.
            """)
    void refusesExchangedNames(String passage, String statement) {
        assertThat(SupportCheckFixture.of(passage).check(statement).isSupported())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In spring the fleet of Ruritania blocked the harbour of Zenda.   | In spring the harbour of Zenda was blocked by the fleet of Ruritania.
            In May Rupert taught Flavia chemistry.                           | In May Flavia was taught chemistry by Rupert.
            Flavia married Rupert in the castle in May.                      | Rupert married Flavia in the castle in May.
            The old lake borders Zenda and Strelsau in the west.             | The old lake borders Strelsau and Zenda in the west.
            Ruritania lent three ferries to Zenda.                           | Zenda borrowed three ferries from Ruritania.
            The members are Zenda, Hentzau, Strelsau and Ruritania.          | The members are Ruritania, Strelsau, Hentzau and Zenda.
            The United Nations opened an office in Zenda. The UN office has a library. | The UN opened an office in Zenda.
            In June the council elected Flavia as chair. In June the council elected Rupert as clerk. | In June the council elected Rupert as clerk.
            Strelsau, the capital of Ruritania, has a new harbour.           | The capital of Ruritania, Strelsau, has a new harbour.
            In 1890 Rupert of Hentzau (a friend of Michael) bought the castle. | In 1890 Rupert of Hentzau bought the castle.
            """)
    void acceptsOtherWordings(String passage, String statement) {
        assertThat(SupportCheckFixture.of(passage).check(statement).fault()).isEmpty();
    }
}
