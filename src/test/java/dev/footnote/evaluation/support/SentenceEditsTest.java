package dev.footnote.evaluation.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceEditsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            The ferry was sold in May.             | The ferry was not sold in May.
            The ferry has been sold in May.        | The ferry has not been sold in May.
            The ferry sails in May.                | -
            The ferry was not sold in May.         | -
            The ferry was never sold in May.       | -
            The ferry isn't sold, and it was old.  | -
            """)
    void negatesASentence(String sentence, String negated) {
        assertThat(SentenceEdits.negate(sentence).orElse(null)).isEqualTo(negated);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            It sailed before the war.  | It sailed before the war.                  | It sailed after the war.
            It sailed before the war.  | It sailed before the war. After it, peace. | -
            It sailed before the war.  | It sailed in advance of the war.           | It sailed before the peace.
            Major Tom flew.              | Major Tom flew.                              | -
            It was sold.                 | It was sold.                                 | It was bought.
            """)
    void insertsAnAntonymThatThePassagesDoNotContain(String sentence, String read, String changed) {
        assertThat(SentenceEdits.replaceWithContrary(sentence, read).orElse(null))
                .isEqualTo(changed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            In war, Ruritania sold Zenda to Borduria. | In war, Zenda sold Ruritania to Borduria.
            In war, Ruritania and Borduria met.       | -
            There was war between Ruritania and Zenda.| -
            In war, Ruritania lost.                   | -
            In war, Black Rudolf beat Black Michael.  | -
            """)
    void swapsNamesThatCanBeDistinguished(String sentence, String swapped) {
        assertThat(SentenceEdits.swapNames(sentence, sentence).orElse(null)).isEqualTo(swapped);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry, sold in 1990, cost 1,500.50 euros on 12 May, said A4. | 1990 1,500.50 12
            In the 1990s it was 5%, or 3.5.                                  | 5 3.5
            """)
    void findsNumbersInDigits(String text, String numbers) {
        assertThat(SentenceEdits.numbers(text).stream().map(found -> found.group()))
                .containsExactly(numbers.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            The lighthouse of Hentzau is closed, as usual. | the lighthouse of Hentzau is closed
            Hentzau has a lighthouse on Sundays.           | Hentzau has a lighthouse on Sundays
            It is.                                         | -
            """)
    void extractsTheFirstClauseOfASentence(String sentence, String clause) {
        assertThat(SentenceEdits.firstClause(sentence).orElse(null)).isEqualTo(clause);
    }
}
