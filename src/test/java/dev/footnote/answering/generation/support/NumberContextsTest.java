package dev.footnote.answering.generation.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberContextsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It costs 5 euros for adults and 3 euros for children.   | It costs 5 euros for children.
            It costs 5 euros for adults and 3 euros for children.   | Children pay 5 euros.
            It costs 5 euros for adults and 3 euros for children.   | It costs 3 euros for adults and 5 euros for children.
            Adults pay 5 euros, children 3.                         | Children pay 5 euros.
            Greece sent 12 ships, while Italy sent 7.               | Italy sent 12 ships.
            He moved to Strelsau in 1990 and to Hentzau in 1995.    | He moved to Hentzau in 1990.
            The first pier is 40 metres long; the second has 65 metres. | The second pier is 40 metres long.
            The office in Strelsau employs 52 people, the one in Hentzau 17. | The office in Hentzau employs 52 people.
            Sugar rose by 4 per cent but coffee fell by 9 per cent. | Coffee fell by 4 per cent.
            The mayor has 3 cats and the minister has two dogs.     | The minister has 3 dogs.
            """)
    void reportsANumberBesideOtherWords(String passage, String statement) {
        assertThat(NumberContexts.of(statement).firstExchanged(List.of(passage), List.of(passage)))
                .isNotEmpty();
    }

    @Test
    void reportsANumberOfAnotherSentence() {
        String changed = NumberContexts.of("The bus to Hentzau leaves at 9.")
                .firstExchanged(
                        List.of("The bus to Hentzau leaves at 10."),
                        List.of("The ferry sails at 9.", "The bus to Hentzau leaves at 10."));

        assertThat(changed).isEqualTo("9");
    }

    @Test
    void reportsAnIdentifierOfAnotherSentence() {
        List<String> sentences = List.of("The bus to Hentzau leaves from gate B4.", "Luggage is handed in at gate B7.");

        String changed =
                NumberContexts.of("The bus to Hentzau leaves from gate B7.").firstExchanged(sentences, sentences);

        assertThat(changed).isEqualTo("7");
    }

    @Test
    void searchesNumbersOnlyInQuotedSentences() {
        String changed = NumberContexts.of("The bus to Hentzau leaves at 9.")
                .firstExchanged(
                        List.of("The bus leaves at 9."), List.of("The bus leaves at 9.", "Hentzau has 10 bus lines."));

        assertThat(changed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It costs 5 euros for adults and 3 euros for children.   | It costs 3 euros for children.
            It costs 5 euros for adults and 3 euros for children.   | Children pay 3 euros and adults 5.
            It costs 5 euros for adults and 3 euros for children.   | Adults pay five euros, children three euros.
            Adults pay 5 euros, children 3.                         | The fare for adults is 5 euros.
            Greece sent 12 ships, while Italy sent 7.               | Italy sent 7 ships and Greece sent 12.
            He moved to Strelsau in 1990 and to Hentzau in 1995.    | In 1995, he moved to Hentzau.
            He moved to Strelsau in 1990 and, in 1995, to Hentzau.  | In 1995 he went to Hentzau.
            The pier is 40 metres long and 12 metres wide.          | The length of the pier is 40 metres.
            The office in Strelsau employs 52 people, the one in Hentzau 17. | In Hentzau, 17 people are employed.
            She is nine years old, forty feet tall, and friendly.   | She is a forty feet tall friend, and nine years old.
            Between 2 and 3 million visitors came.                  | Some 2 to 3 million visitors came.
            It holds two hundred and five guests in 40 rooms.       | In 40 rooms it holds 205 guests.
            The ferry sails at 9 and at 11.                         | The ferry sails at 11.
            """)
    void acceptsANumberOfTheSameThing(String passage, String statement) {
        assertThat(NumberContexts.of(statement).firstExchanged(List.of(passage), List.of(passage)))
                .isEmpty();
    }
}
