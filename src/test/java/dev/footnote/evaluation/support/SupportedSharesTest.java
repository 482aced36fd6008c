package dev.footnote.evaluation.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.answering.generation.support.SupportCheck.Trial;
import dev.footnote.answering.generation.support.SupportCheck.Trial.Step;
import dev.footnote.answering.generation.support.SupportLimits;
import dev.footnote.answering.generation.support.SupportLimits.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SupportedSharesTest {

    private static final SupportLimits HALF = new SupportLimits(0.5, 0, 0, 0, 0);

    @Test
    void resamplesStatementsOfOneQuestionTogether() {
        List<MeasuredStatement> apart = new ArrayList<>();
        List<MeasuredStatement> together = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            apart.add(tried("q" + i, i < 50));
            together.add(tried(i < 50 ? "q1" : "q" + i, i < 50));
        }

        SupportedShares.SupportedShare one = figure(apart);
        SupportedShares.SupportedShare other = figure(together);

        assertThat(one.share()).isEqualTo(other.share()).isEqualTo(0.5);
        assertThat(one.interval().orElseThrow().low()).isCloseTo(0.4, within(0.03));
        assertThat(other.interval().orElseThrow().low())
                .as("the one question is not drawn")
                .isZero();
        assertThat(one.toString()).startsWith("0.500 (0.4");
    }

    private static SupportedShares.SupportedShare figure(List<MeasuredStatement> statements) {
        return Objects.requireNonNull(
                new SupportedShares(statements, HALF).byKind().get(StatementKind.SENTENCE));
    }

    private static MeasuredStatement tried(String question, boolean passes) {
        Measured measured = new Measured(9, passes ? 1 : 0, 1, 1, false);
        return new MeasuredStatement(
                StatementKind.SENTENCE, "set", question, new Trial(List.of(new Step(measured, false, true))));
    }
}
