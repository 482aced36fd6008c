package dev.footnote.answering.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores of sentences for questions that ask who did something. */
class AgentDetectorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who signed the accord?         | Karin Dahl signed the accord in April.
            Who signed the accord?         | The accord was signed by Karin Dahl.
            Who signed the accord?         | The accord, signed in Lomvik by the minister Karin Dahl, holds for a year.
            Who signed the accord?         | The accord bears the name of Karin Dahl.
            And who has signed the accord? | In April Dahl signed it.
            Who signed it, where and when? | It was signed in Lomvik.
            Who is the minister?           | The minister of forests is Karin Dahl.
            Who was elected?               | Dahl was elected.
            By whom was the accord signed? | Dahl signed it.
            """)
    void scoresASentenceThatMayNameTheAgentFully(String question, String sentence) {
        assertThat(AnswerType.of(question).fit(sentence, question)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who signed the accord?         | The accord was signed in Lomvik.
            Who signed the accord?         | The accord was signed in April, and Dahl was glad.
            Who built the crane?           | The crane was built for the port of Skelvik.
            Who has signed the accord?     | It has not been signed by the towns; Dahl regrets that.
            """)
    void scoresASentenceWhoseNamesAreNotTheAgentAsNeutral(String question, String sentence) {
        assertThat(AnswerType.of(question).fit(sentence, question)).isEqualTo(AnswerType.NEUTRAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who signed the accord?  | The accord was signed in April.
            Who signed the accord?  | On Monday the accord was signed.
            Who signed the accord?  | It was signed after four days.
            Who signed for Skelvik? | In March it was signed for Skelvik.
            """)
    void scoresASentenceWithoutANewNameAsZero(String question, String sentence) {
        assertThat(AnswerType.of(question).fit(sentence, question)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who signed the accord? | It was signed by Karin Dahl.        | true
            Who signed the accord? | Karin Dahl signed it.               | true
            Who signed the accord? | It was signed in Lomvik.            | false
            Who signed the accord? | It bears the name of Karin Dahl.    | false
            Who is the minister?   | The minister is Karin Dahl.         | false
            """)
    void findsANewNameBesideTheVerb(String question, String sentence, boolean tells) {
        assertThat(AgentDetector.namesAgent(sentence, question)).isEqualTo(tells);
    }
}
