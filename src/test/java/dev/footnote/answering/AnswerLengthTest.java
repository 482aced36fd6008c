package dev.footnote.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerLengthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Describe the ferry in detail                                | 3
            Describe the rules of the mill thoroughly                   | 3
            Give me a full explanation of the fares                     | 3
            Can you go into more depth on the fares?                    | 3
            An in-depth report on the mill, please                      | 3
            I want a long answer about the mill                         | 3
            Describe the mill, as long as necessary                     | 3
            When was the mill sold?                                     | 1
            What has to be cleaned thoroughly?                          | 1
            How many metres in depth is the channel?                    | 1
            How long is the bridge?                                     | 1
            """)
    void isThreeTimesAsLongIfDetailIsRequested(String question, int times) {
        assertThat(AnswerLength.factor(question)).isEqualTo(times);
    }
}
