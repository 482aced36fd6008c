package dev.footnote.answering.generation.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds on numbers and on times. */
class NumericBoundsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry takes 40 lorries on its lower deck.             | The ferry takes more than 40 lorries on its lower deck.
            The ferry took 40 lorries on its lower deck.              | The ferry took up to 40 lorries on its lower deck.
            The ferry takes at most 40 lorries on its lower deck.     | The ferry takes at least 40 lorries on its lower deck.
            The ferry takes no more than 40 lorries on its deck.      | The ferry takes more than 40 lorries on its deck.
            A crew of at least nine sails the ferry to Hentzau.       | A crew of no more than nine sails the ferry to Hentzau.
            A crew of nine sails the ferry to Hentzau.                | A crew of nine or more sails the ferry to Hentzau.
            Luggage of 20 kg is carried on the ferry.                 | Luggage of less than 20 kg is carried on the ferry.
            """)
    void refusesABoundThatThePassageLacksOrReverses(String passage, String statement) {
        assertThat(SupportCheckFixture.of(passage).check(statement).isSupported())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry takes at most 40 lorries on its lower deck.     | The ferry takes up to 40 lorries on its lower deck.
            The ferry takes up to 40 lorries on its lower deck.       | The ferry takes no more than 40 lorries on its lower deck.
            The ferry can take 40 lorries on its lower deck.          | The ferry takes up to 40 lorries on its lower deck.
            A crew of no fewer than nine sails the ferry.             | A crew of at least nine sails the ferry.
            A minimum of nine sailors is on board of the ferry.       | At least nine sailors are on board of the ferry.
            Passengers aged 16 and over may sail alone.               | Passengers of at least 16 may sail alone.
            The ferry took about 40 lorries on its lower deck.        | The ferry took 40 lorries on its lower deck.
            Luggage of 10 to 20 kg is carried on the ferry.           | Luggage of at most 20 kg is carried on the ferry.
            Luggage must not exceed 20 kg on the ferry.               | On the ferry, luggage must be no more than 20 kg.
            Apply at least two weeks before the ferry sails.          | Apply no later than two weeks before the ferry sails.
            """)
    void acceptsABoundInOtherWords(String passage, String statement) {
        assertThat(SupportCheckFixture.of(passage).check(statement).fault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A berth in the harbour costs 30 euros per night.          | A berth in the harbour costs 30 euros per week.
            A berth in the harbour costs 30 euros a night.            | A berth in the harbour costs 30 euros every month.
            The pilot earns 25 euros an hour in the harbour.          | The pilot earns 25 euros daily in the harbour.
            """)
    void refusesAChangedBoundOfTime(String passage, String statement) {
        assertThat(SupportCheckFixture.of(passage).check(statement).fault())
                .startsWith("its passage does not give a rate per");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A berth in the harbour costs 30 euros per year.           | A berth in the harbour costs 30 euros annually.
            A berth in the harbour costs 30 euros daily.              | A berth in the harbour costs 30 euros a day.
            A berth was built in the harbour a year ago.              | A year ago, a berth was built in the harbour.
            Two berths cost 30 euros, paid each month.                | Two berths cost 30 euros a month.
            """)
    void acceptsABoundOfTimeInOtherWords(String passage, String statement) {
        assertThat(SupportCheckFixture.of(passage).check(statement).fault()).isEmpty();
    }
}
