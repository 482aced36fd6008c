package dev.footnote.answering.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions for the meaning of a term. */
class DefinitionQuestionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is a lease?                         | lease         | DEFINITION
            what's an eddy                           | eddy          | DEFINITION
            What are headlands?                      | headlands     | DEFINITION
            And what is grey water?                  | grey water    | DEFINITION
            Define larder.                           | larder        | DEFINITION
            What does gusset mean?                   | gusset        | DEFINITION
            What is the definition of a public trust? | public trust  | DEFINITION
            What is meant by "seed money"?           | seed money    | DEFINITION
            What is a flower bed?                    | flower bed    | DEFINITION
            What is the Heron Accord?                | Heron Accord  | ANYTHING
            What is Lantern?                         | Lantern       | ANYTHING
            What is the deposit?                     | deposit       | ANYTHING
            What does RDS stand for?                 | RDS           | LONG_FORM
            what does rds stand for                  | rds           | LONG_FORM
            What is the long form of TCB?            | TCB           | LONG_FORM
            What is MoD short for?                   | MoD           | LONG_FORM
            """)
    void readsTheTermOfADefinitionQuestion(String question, String term, DefinitionQuestion.Kind kind) {
        assertThat(DefinitionQuestion.of(question)).contains(new DefinitionQuestion(term, kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the price of a lease?",
                "What is new?",
                "What are tenants charged?",
                "What is available on Sundays?",
                "What is missing?",
                "What is allowed?",
                "What is a tenant allowed to keep?",
                "What does the flag at the mast stand for?",
                "What does it mean?",
                "What is it?",
                "What is needed for a passport?",
                "Who is the caretaker?",
            })
    void ignoresOtherQuestions(String question) {
        assertThat(DefinitionQuestion.of(question)).isEmpty();
    }
}
