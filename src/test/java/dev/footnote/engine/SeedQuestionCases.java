package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions about the seeds with expected answers, asked of different engines by subclasses. */
abstract class SeedQuestionCases {

    abstract Engine engine();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Which agreements were signed in August 2024?           | Security of Supplies Agreement (SOSA)
            Which agreements were signed in August 2024?           | Memorandum of Agreement
            which agreements were signed last august               | Liaison Officers
            Which agreements did Singh recall from his US visit?   | SOSA
            Who met in Vientiane?                                  | Austin
            Where did Singh and Austin meet?                       | Laos
            On which occasion did Singh and Austin meet?           | ASEAN Defence Ministers' Meeting
            On the sidelines of which meeting did they meet in Vientiane? | ASEAN Defence Ministers' Meeting (ADMM)-Plus
            What does the co-production cover?                     | jet engines, munitions
            Which pilot project was named?                         | Quad Indo-Pacific Logistics Network
            Which maritime initiative did Singh name?              | Maritime Initiative for Training in the Indo-Pacific (MAITRI)
            What was said on X about the meeting?                  | X
            Over which period was momentum gained?                 | two and a half years
            When was the QUAD Summit?                              | September
            Who took part in the QUAD Summit?                      | Narendra Modi
            What happened in September 2024?                       | QUAD Summit
            What happened in August 2024?                          | Security of Supplies Agreement (SOSA)
            """)
    void answersFromTheSeeds(String question, String fact) {
        Answer answer = engine().ask(AskRequest.of(question));

        assertThat(answer.decision()).as(answer.text()).isNotEqualTo(Decision.ABSTAINED);
        assertThat(answer.citations())
                .allSatisfy(citation -> assertThat(engine().document(citation.documentId()))
                        .hasValueSatisfying(indexed -> assertThat(
                                        indexed.document().text().substring(citation.start(), citation.end()))
                                .isEqualTo(citation.quote())));
        assertThat(answer.citations())
                .anySatisfy(citation -> assertThat(citation.quote()).contains(fact));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is the capital of Mongolia?
            Who won the football world cup?
            How do I reset my password?
            What happened in March 1850?
            What happened?
            """)
    void abstainsIfTheSeedsDoNotAnswer(String question) {
        Answer answer = engine().ask(AskRequest.of(question));

        assertThat(answer.decision()).as(answer.text()).isEqualTo(Decision.ABSTAINED);
        assertThat(answer.reason()).isIn(Reason.NO_EVIDENCE, Reason.WEAK_EVIDENCE);
        assertThat(answer.nearest()).isNotEmpty();
    }

    @Test
    void isNotSureAboutATopicThatIsOnlyMentioned() {
        assertThat(Engines.isSure(engine().ask(AskRequest.of("What is the price of a jet engine?"))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Year.class)
    void abstainsForAPeriodThatTheSeedsDoNotCover(Year year) {
        Answer answer = engine().ask(AskRequest.of(year.question));

        assertThat(answer.decision()).as(answer.text()).isEqualTo(Decision.ABSTAINED);
        assertThat(answer.reason()).isEqualTo(Reason.WRONG_PERIOD);
    }

    enum Year {
        MARCH_2019("Which agreements were signed in March 2019?"),
        LAST_YEAR("Which agreements were signed last year?"),
        QUARTER("Which agreements were signed in Q1 2022?"),
        BEFORE("Which agreements were signed before 2020?");

        private final String question;

        Year(String question) {
            this.question = question;
        }
    }
}
