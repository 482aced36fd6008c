package dev.footnote.answering.generation.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegatedTermsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ministers signed the pact.            | The ministers did not sign the pact.
            The ministers did not sign the pact.      | The ministers signed the pact.
            The ministers did not sign the pact.      | The ministers signed the pact but did not discuss tariffs.
            The ministers discussed tariffs.          | The ministers signed the pact but didn't discuss tariffs.
            An agreement was signed in May.           | No agreement was signed in May.
            The harbour was closed in May.            | The harbour was never closed in May.
            The minister signed the pact.             | The minister refused to sign the pact.
            The pact was signed in May.               | It is not true that the pact was signed in May.
            The pact was signed in May.               | The minister denied that the pact was signed in May.
            The museum opened in May.                 | The museum has not yet opened in May.
            The ferry lacks a licence.                | The ferry has a licence.
            Guests are not allowed to smoke on deck.  | Guests smoke on deck.
            The minister declined to sign the pact.   | The minister signed the pact.
            """)
    void findsContradictions(String statement, String quote) {
        boolean contrary = NegatedTerms.of(statement).contradicts(NegatedTerms.of(quote));

        assertThat(contrary).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ministers signed the pact.            | The ministers signed the pact but did not discuss tariffs.
            The ministers did not sign the pact.      | The ministers have never signed the pact.
            No agreement was signed in May.           | The agreement was not signed in May.
            The pact covers supplies and repairs.     | The pact covers not only supplies, but also repairs.
            The ferry does not sail on Sundays.       | On Sundays, the ferry doesn't sail.
            The pact was signed in May.               | The pact was signed in May, without any delay.
            Pier no. 7 is closed in May.              | In May, pier No. 7 is closed.
            Guests are not allowed to smoke on deck.  | Guests must not smoke on deck.
            Guests may not swim in the harbour.       | Guests are not permitted to swim in the harbour.
            The fare declined to 4 euros.             | The fare fell to 4 euros.
            Sales declined to about half.             | Sales fell to about half.
            Apply no later than two weeks before.     | Apply at least two weeks before the trip, later than May.
            A group has no more than nine guests.     | A group has at most nine guests and more than one guide.
            """)
    void acceptsParaphrases(String statement, String quote) {
        boolean contrary = NegatedTerms.of(statement).contradicts(NegatedTerms.of(quote));

        assertThat(contrary).isFalse();
    }
}
