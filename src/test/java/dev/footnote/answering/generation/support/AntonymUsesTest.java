package dev.footnote.answering.generation.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AntonymUsesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tickets below 5 euros are sold at the gate.          | Tickets above 5 euros are sold at the gate.
            The gate opens before the morning service.           | The gate opens after the morning service.
            The island has more visitors than the mainland.      | The island has fewer visitors than the mainland.
            The fare of the ferry increased in May.              | The fare of the ferry decreased in May.
            The fare of the ferry was raised in May.             | The fare of the ferry was lowered in May.
            Prices at the market rose in winter.                 | In winter, prices at the market fell.
            The first treaty was signed in Rome.                 | The last treaty was signed in Rome.
            The minimum age of a skipper is 18 years.            | The maximum age of a skipper is 18 years.
            The council accepted the plan for the harbour.       | The plan for the harbour was rejected by the council.
            The council welcomed the plan for the harbour.       | The council rejected the plan for the harbour.
            Ruritania won the match in Strelsau.                 | Ruritania lost the match in Strelsau.
            Ruritania imports coal from its neighbours.          | Ruritania exports coal from its neighbours.
            The buyer pays the fee of the notary.                | The seller pays the fee of the notary.
            The harbour is open on Mondays.                      | On Mondays, the harbour is closed.
            The fare includes the harbour tax.                   | The fare excludes the harbour tax.
            A majority of the members voted for the plan.        | A minority of the members voted for the plan.
            The largest office is in Strelsau.                   | The smallest office is in Strelsau.
            The northern gate of the castle was rebuilt.         | The southern gate of the castle was rebuilt.
            The bridge is older than the castle.                 | The bridge is younger than the castle.
            Insurance is compulsory for all skippers.            | Insurance is optional for all skippers.
            Dogs are allowed on the upper deck.                  | Dogs are forbidden on the upper deck.
            The fee of the harbour is paid monthly.              | The fee of the harbour is paid yearly.
            The ferry arrives at nine in the harbour.            | The ferry leaves at nine in the harbour.
            The court found the transfer legal.                  | The court found the transfer illegal.
            The ferry sails in the morning on weekdays.          | The ferry sails in the evening on weekdays.
            The war between the houses began in 1914.            | The war between the houses ended in 1914.
            The members support the reform of the tax.           | The members oppose the reform of the tax.
            Open the lower hatch before the ferry sails.         | Close the lower hatch before the ferry sails.
            Sailors on half wages stay in the harbour.           | Sailors on full wages stay in the harbour.
            Sailors get paid leave in winter.                    | Sailors get unpaid leave in winter.
            The ferry company made a loss of 3 million.          | The ferry company had revenue of 3 million.
            Lock the gate of the pier in the night.              | Unlock the gate of the pier in the night.
            Fares went up 8 per cent in May.                     | Fares went down 8 per cent in May.
            The captain sails when the wind falls below 6 knots. | The captain sails when the wind rises above 6 knots.
            The previous captain sailed with a crew of ten.      | The next captain sailed with a crew of ten.
            """)
    void refusesAStatementWithTheOppositeMeaning(String passage, String statement) {
        assertThat(SupportCheckFixture.of(passage).check(statement).fault()).isEqualTo("its passage says the opposite");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tickets below 5 euros are sold at the gate.          | Tickets under 5 euros are sold at the gate.
            The law was enacted after the vote of the council.   | The vote of the council was held before the law was enacted.
            After the vote, the council enacted the law.         | Before the law was enacted, the council held the vote.
            The island has more visitors than the mainland.      | The mainland has fewer visitors than the island.
            Athens, the capital, is larger than the port of Patras. | The port of Patras is smaller than Athens, the capital.
            The castle lies north of the river.                  | The river lies south of the castle.
            The fare of the island ferry was raised in May.      | In May, the fare of the island ferry increased.
            Exports fell while imports rose in May.              | Imports rose in May.
            The first treaty was signed in Rome.                 | In Rome, the first treaty was signed.
            The first ferry leaves at 5 and the last at 23.      | The last ferry leaves at 23, the first at 5.
            The ferry first sailed in 1900. Its last crossing was in 1950. | The ferry sailed first in 1900, and its last crossing was in 1950.
            The council approved the plan for the harbour.       | The council accepted the plan for the harbour.
            The plan was not rejected by the council.            | The council did not reject the plan.
            The plan for the old harbour was not rejected.       | The plan for the old harbour was accepted.
            Ruritania beat Graustark; Graustark lost the match.  | Graustark lost the match to Ruritania.
            Ruritania won the match against Graustark.           | Graustark lost the match against Ruritania.
            Ruritania sold three ferries to Graustark.           | Graustark bought three ferries from Ruritania.
            Ruritania exports coal to Graustark.                 | Graustark imports coal from Ruritania.
            The seller hands the keys to the buyer.              | The buyer gets the keys; the seller hands them over.
            Rudolf was the teacher of Flavia in Strelsau.        | In Strelsau, Flavia was a pupil of Rudolf.
            The museum in the castle is open until 6.            | The museum in the castle closes at 6.
            The war began in 1914 and lasted until 1918.         | The war lasted until 1918, when it ended.
            The fare is no more than 5 euros.                    | The fare is 5 euros or less.
            The fare includes the tax but excludes the luggage.  | The tax is included in the fare.
            The upper deck has seats, the lower deck has none.   | The upper deck has seats.
            A majority of 7 to 2 voted for the plan.             | The plan had a majority: 7 voted for it.
            Members pay the fee monthly or yearly.               | The fee may be paid yearly by members.
            Dogs are allowed on deck and forbidden below.        | On deck, dogs are allowed.
            The ferry leaves Strelsau at nine.                   | The ferry leaves Strelsau at nine in the morning.
            Fares declined to 4 euros because the cost of coal rose. | Fares declined to 4 euros as coal went up.
            The ferry sails close to the pier.                   | Close to the pier, the ferry sails.
            The train from Hentzau arrives at nine.              | At nine the train arrives, leaving Hentzau earlier.
            """)
    void acceptsAParaphrase(String passage, String statement) {
        assertThat(SupportCheckFixture.of(passage).check(statement).fault()).isEmpty();
    }
}
