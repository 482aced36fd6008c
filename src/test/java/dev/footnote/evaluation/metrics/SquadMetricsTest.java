package dev.footnote.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values follow from the rules of the official script of SQuAD 2.0, applied by hand. */
class SquadMetricsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            The  Cat's   hat!             ~ cats hat
            An apple a day, the end       ~ apple day end
            theatre another anthem        ~ theatre another anthem
            the-end                       ~ theend
            U.S.A.                        ~ usa
            don’t “quote”                 ~ don’t “quote”
            ÉCOLE Straße                  ~ école straße
            a.b                           ~ ab
            '1,000,000'                   ~ 1000000
            '$5'                          ~ 5
            ΣΊΣΥΦΟΣ                       ~ σίσυφος
            the the a                     ~ ''
            co_operate                    ~ cooperate
            """)
    void normalisesLikeTheOfficialScript(String text, String normal) {
        assertThat(SquadMetrics.normalise(text)).isEqualTo(normal);
    }

    @Test
    void splitsWhiteSpaceAndWordsLikePython() {
        assertThat(SquadMetrics.normalise("one\u00A0two\u2003three\u0085four\u001Cfive"))
                .isEqualTo("one two three four five");
        assertThat(SquadMetrics.normalise("one\u200Btwo")).isEqualTo("one\u200Btwo");
        // a combining accent is not a word character in Python, so the preceding a counts as an article
        assertThat(SquadMetrics.normalise("a\u0301")).isEqualTo("\u0301");
        assertThat(SquadMetrics.normalise("a² b")).isEqualTo("a² b");
        assertThat(SquadMetrics.normalise("\uD835\uDC00the"))
                .as("a letter outside of the first plane")
                .isEqualTo("\uD835\uDC00the");
    }

    @ParameterizedTest
    @CsvSource({
        "the Eiffel Tower, Eiffel tower, 1, 1.0",
        "in May 1999, May 1999, 0, 0.8",
        "blue, red, 0, 0.0",
        "to to to be, to be to, 0, 0.857142857",
        "'', blue, 0, 0.0",
        "the, blue, 0, 0.0"
    })
    void scoresAPredictionAgainstOneAnswer(String prediction, String accepted, double exact, double f1) {
        assertThat(SquadMetrics.exactMatch(prediction, List.of(accepted))).isEqualTo(exact);
        assertThat(SquadMetrics.f1(prediction, List.of(accepted))).isCloseTo(f1, within(1e-8));
    }

    @Test
    void usesTheBestAcceptedAnswer() {
        List<String> accepted = List.of("Ann", "Ann Brown", "the minister");

        assertThat(SquadMetrics.f1("Ann Brown said so", accepted)).isCloseTo(2 * 2 / 6.0, within(1e-12));
        assertThat(SquadMetrics.exactMatch("Minister.", accepted)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "'the.', 1", "blue, 0"})
    void acceptsOnlyAnAbstentionFromAnUnanswerableQuestion(String prediction, double score) {
        assertThat(SquadMetrics.exactMatch(prediction, List.of())).isEqualTo(score);
        assertThat(SquadMetrics.f1(prediction, List.of())).isEqualTo(score);
    }

    @Test
    void ignoresAcceptedAnswersThatNormaliseToNothing() {
        assertThat(SquadMetrics.f1("", List.of("the", "blue"))).isZero();
        assertThat(SquadMetrics.f1("", List.of("the"))).isEqualTo(1);
    }

    @Property
    void f1IsSymmetricAndOneForEqualTexts(@ForAll String one, @ForAll String other) {
        assertThat(SquadMetrics.f1(one, List.of(one))).isEqualTo(1);
        if (!SquadMetrics.normalise(one).isEmpty()
                && !SquadMetrics.normalise(other).isEmpty()) {
            assertThat(SquadMetrics.f1(one, List.of(other)))
                    .isCloseTo(SquadMetrics.f1(other, List.of(one)), within(1e-12))
                    .isBetween(0.0, 1.0);
        }
    }

    @Test
    void rougeLIsTheFMeasureOfTheLongestCommonSubsequence() {
        // common: police the gunman, of 4 and 4 words
        assertThat(RougeL.fMeasure("Police kill the gunman.", List.of("police the gunman killed")))
                .isEqualTo(0.75);
        assertThat(RougeL.fMeasure("x", List.of("y", "x z"))).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(RougeL.fMeasure("", List.of("y"))).isZero();
    }
}
