package dev.footnote.answering.generation.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times, amounts and names in another notation than in the passage. */
class NotationVariantsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry office sells tickets from 8:30 to 19:00.        | The ferry office sells tickets from 8.30 a.m. to 7 pm.
            The ferry office sells tickets from 8 am to 7 pm.         | The ferry office sells tickets from 08:00 to 19:00.
            The pier is open from 11:00 to 18:00.                     | The pier is open from 11 am to 6 pm.
            The ferry office opens at 7:15.                           | The ferry office opens at 7:15 am.
            The ferry office opens at 9.                              | The ferry office opens at 9 am.
            Luggage costs £0.75 for each bag.                         | Luggage costs 75 pence for each bag.
            Luggage costs 75 cents for each bag.                      | Luggage costs $0.75 for each bag.
            The harbour cost $3.5 million.                            | The harbour cost $3.5m.
            The harbour cost $3.5m.                                   | It cost $3.5 million to build the harbour.
            The fare of the ferry rose by 8%.                         | The fare of the ferry rose by 8 per cent.
            The European Union paid for the harbour.                  | The EU paid for the harbour.
            The E.U. paid for the new harbour.                        | The European Union paid for the new harbour.
            The Bank of Northern Ruritania paid for the harbour.      | The BNR paid for the harbour.
            """)
    void acceptsOtherNotations(String passage, String statement) {
        assertThat(SupportCheckFixture.of(passage).check(statement).fault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry office opens at 8 am.                           | The ferry office opens at 8 pm.
            The ferry office sells tickets from 8:30 to 19:00.        | The ferry office sells tickets from 8:30 pm.
            The ferry office sells tickets from 8:30 to 19:00.        | The ferry office sells tickets from 8:30 to 6 pm.
            The ferry office sells tickets from 8 am to 7 pm.         | The ferry office sells tickets from 20:00.
            Luggage costs £0.75 for each bag.                         | Luggage costs 7.5 pence for each bag.
            Luggage costs 75 pence for each bag.                      | Luggage costs 75 euros for each bag.
            Luggage costs 75 cents for each bag.                      | Luggage costs £0.75 for each bag.
            The European Union paid for the new harbour of Hentzau.   | The UN paid for the new harbour of Hentzau.
            The EU paid for the new harbour of Hentzau.               | The European Bank paid for the new harbour of Hentzau.
            """)
    void refusesNotationsWithAnotherMeaning(String passage, String statement) {
        assertThat(SupportCheckFixture.of(passage).check(statement).fault()).startsWith("its passage does not have");
    }
}
