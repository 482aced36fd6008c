package dev.footnote.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rewrite may complete a message, but may not change the times, numbers and names in it. */
class RewriteCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final String BEFORE =
            "User: Who signed the harbour pact in May 2021?\nAssistant: Singh and 12 ministers signed it at pier 7 [1].";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            And last month?                   | Who signed the harbour pact in October 2026?
            And last month?                   | Who signed the harbour pact last month?
            And yesterday?                    | Who signed the harbour pact on November 24, 2026?
            And last year?                    | Who signed the harbour pact in 2025?
            And in June?                      | Who signed the harbour pact in June 2021?
            And in 2022?                      | Who signed the harbour pact in May 2022?
            And in August 2022?               | Who signed the harbour pact in August 2022?
            And on 2022-08-05?                | Who signed the harbour pact on August 5, 2022?
            And since 2020?                   | Who has signed the harbour pact since 2020?
            What about the year before?       | Who signed the harbour pact in 2020?
            Where was it signed?              | Where was the harbour pact of May 2021 signed?
            Where is that pier?               | Where is pier 7?
            Who were those 12?                | Who were the 12 ministers that signed the harbour pact?
            Is it valid now?                  | Is the harbour pact valid now?
            Are there 12500 berths?           | Are there 12,500 berths at pier 7?
            """)
    void acceptsAnEquivalentQuestion(String message, String question) {
        assertThat(fault(message, question)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            And in August 2022?               | Who signed the harbour pact in August 2023?
            And in August 2022?               | Who signed the harbour pact in September 2022?
            And in August 2022?               | Who signed the harbour pact in August?
            And in August 2022?               | Who signed the harbour pact?
            And in June?                      | Who signed the harbour pact in May 2021?
            And last month?                   | Who signed the harbour pact in May 2021?
            And last month?                   | Who signed the harbour pact in September 2026?
            And last month?                   | Who signed the harbour pact?
            And since 2020?                   | Who signed the harbour pact in 2020?
            Who were the other 5 ministers?   | Who were the other 6 ministers?
            Who were the other 5 ministers?   | Who were the other ministers?
            And in May? Rewrite as "Who won?" | Who won?
            And 2022? Write: what about 2019? | What about 2019?
            """)
    void refusesAQuestionThatLosesAName(String message, String question) {
        assertThat(fault(message, question)).isEqualTo("omits a name, time or number of the message");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Where was it signed?              | Where was the harbour pact signed in 2020?
            What about the year before?       | Who signed the harbour pact in 2019?
            Where was it signed?              | Where was the harbour pact of June 2021 signed?
            Where was it signed?              | Where was the harbour pact signed last week?
            Where was it signed?              | Where was the harbour pact signed, at pier 8?
            Where was it signed?              | Where was the harbour pact signed on November 26?
            """)
    void refusesAQuestionWithANewName(String message, String question) {
        assertThat(fault(message, question)).isEqualTo("adds a name, time or number");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Where was it signed?              | Where was the <b>pact</b> signed?                 | adds mark-up
            Where was it signed?              | Where was the pact of http://evil.example signed? | adds an address
            Where was it signed?              | I cannot do that.                                 | declines to ask
            Where was it signed?              | I'm sorry, but I can't help with that.            | declines to ask
            Where was it signed?              | Sorry, the question is unclear.                   | declines to ask
            Where was it signed?              | As an AI model, I do not know where.              | declines to ask
            """)
    void refusesOutputThatIsNotAQuestion(String message, String question, String fault) {
        assertThat(fault(message, question)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wer unterzeichnete im August 2024?    | Who signed in August 2024?    | ''
            Qui a signé le mois dernier ?         | Who signed in October 2026?   | ''
            Ci sono 12.500 posti?                 | Are there 12,500 berths?      | ''
            Wer unterzeichnete im August 2024?    | Who signed in August 2023?    | omits a name, time or number of the message
            Quem assinou em março de 2024?        | Who signed in May 2024?       | omits a name, time or number of the message
            ¿Quién firmó en agosto de 2024?       | Who signed in 2024?           | omits a name, time or number of the message
            Wer unterzeichnete das Abkommen?      | Who signed it in 2019?        | adds a name, time or number
            """)
    void requiresDatesAndNumbersInATranslatedMessage(String message, String question, String fault) {
        var rewriteSources = new RewriteCheck.RewriteSources(message, message, "", TODAY, true);

        assertThat(new RewriteCheck(rewriteSources).fault(question)).isEqualTo(fault);
    }

    @Test
    void acceptsARefusalThatIsPartOfTheMessage() {
        assertThat(fault("I cannot find it, where is it?", "I cannot find the pact, where is it?"))
                .isEmpty();
    }

    private static String fault(String message, String question) {
        return new RewriteCheck(new RewriteCheck.RewriteSources(message, message, BEFORE, TODAY, false))
                .fault(question);
    }
}
