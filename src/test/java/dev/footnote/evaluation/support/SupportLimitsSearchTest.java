package dev.footnote.evaluation.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footnote.answering.generation.support.SupportCheck.Trial;
import dev.footnote.answering.generation.support.SupportCheck.Trial.Step;
import dev.footnote.answering.generation.support.SupportLimits;
import dev.footnote.answering.generation.support.SupportLimits.Measured;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportLimitsSearchTest {

    @Test
    void findsTheMildestLimitsThatSeparateCorrectFromFalsifiedStatements() {
        List<MeasuredStatement> statements = List.of(
                tried(StatementKind.SENTENCE, new Measured(9, 0.62, 1, 0.5, false)),
                tried(StatementKind.SENTENCE, new Measured(3, 0.95, 1, 0.5, false)),
                tried(StatementKind.ADDED_CLAUSE, new Measured(9, 0.41, 1, 0.9, false)),
                tried(StatementKind.NAME, new Measured(3, 0.67, 1, 0.9, false)),
                tried(StatementKind.OTHER_SENTENCE, new Measured(9, 1, 1, 0.22, false)),
                tried(StatementKind.OTHER_QUESTION, new Measured(9, 1, 0.3, 0.9, false)));

        SupportLimits limits = SupportLimitsSearch.fit(statements, rule(1));

        assertThat(limits).isEqualTo(new SupportLimits(0.45, 0.7, 3, 0.35, 0.25));
    }

    @Test
    void omitsLimitsWithoutEffect() {
        List<MeasuredStatement> statements = List.of(
                tried(StatementKind.SENTENCE, new Measured(9, 1, 1, 1, false)),
                tried(StatementKind.NEGATED, new Measured(9, 1, 1, 1, false)));

        assertThat(SupportLimitsSearch.fit(statements, rule(1))).isEqualTo(new SupportLimits(0, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.35", "3, 0.75"})
    void isStricterIfAFalsifiedStatementCostsMore(double cost, double coverage) {
        List<MeasuredStatement> statements = new ArrayList<>();
        statements.add(tried(StatementKind.SENTENCE, new Measured(9, 0.6, 1, 1, false)));
        statements.add(tried(StatementKind.SENTENCE, new Measured(9, 0.9, 1, 1, false)));
        statements.add(tried(StatementKind.NAME, new Measured(9, 0.3, 1, 1, false)));
        statements.add(tried(StatementKind.NAME, new Measured(9, 0.7, 1, 1, false)));

        assertThat(SupportLimitsSearch.fit(statements, rule(cost)).coverage()).isEqualTo(coverage);
    }

    @Test
    void weightsEachKindOfStatementEqually() {
        List<MeasuredStatement> statements = new ArrayList<>();
        statements.add(tried(StatementKind.SENTENCE, new Measured(9, 0.9, 1, 1, false)));
        for (int i = 0; i < 100; i++) {
            statements.add(tried(StatementKind.NEGATED, new Measured(9, 0.9, 1, 1, false)));
        }
        for (int i = 0; i < 20; i++) {
            statements.add(tried(StatementKind.NAME, new Measured(9, 0.5, 1, 1, false)));
        }
        for (int i = 0; i < 10; i++) {
            statements.add(tried(StatementKind.NUMBER, new Measured(9, 0.5, 1, 1, false)));
        }

        SupportLimitsObjective supportLimitsObjective = new SupportLimitsObjective(statements, rule(1));

        assertThat(supportLimitsObjective.falsifiedShare(new SupportLimits(0.8, 0, 0, 0, 0)))
                .as("of hardly any it counts less")
                .isEqualTo(1 / 2.5);
        assertThat(supportLimitsObjective.rightShare(new SupportLimits(0.8, 0, 0, 0, 0)))
                .isEqualTo(1);
    }

    @Test
    void requiresBothCorrectAndFalsifiedStatements() {
        List<MeasuredStatement> right = List.of(tried(StatementKind.SENTENCE, new Measured(9, 1, 1, 1, false)));

        assertThatExceptionOfType(NoStatementsException.class)
                .isThrownBy(() -> SupportLimitsSearch.fit(right, rule(1)))
                .withMessageContaining("no falsified statement");
        assertThatExceptionOfType(NoStatementsException.class)
                .isThrownBy(() -> SupportLimitsSearch.fit(List.of(), rule(1)))
                .withMessageContaining("no right statement");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.65", "0.3, 0.45", "1, 0"})
    void supportsTheMostCorrectStatementsWithinTheAllowedShareOfUnsupportedOnes(double unsaid, double coverage) {
        List<MeasuredStatement> statements = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            statements.add(tried(StatementKind.SENTENCE, new Measured(9, 0.3 + i * 0.05, 1, 1, false)));
        }
        for (int i = 0; i < 20; i++) {
            statements.add(tried(StatementKind.OTHER_PASSAGES, new Measured(9, i < 14 ? 0.42 : 0.61, 1, 1, false)));
        }

        assertThat(SupportLimitsSearch.fit(statements, new SupportLimitsObjective.ErrorTradeoff(unsaid, 0.1))
                        .coverage())
                .isEqualTo(coverage);
    }

    private static SupportLimitsObjective.ErrorTradeoff rule(double cost) {
        return new SupportLimitsObjective.ErrorTradeoff(1, cost);
    }

    private static MeasuredStatement tried(StatementKind statementKind, Measured measured) {
        return new MeasuredStatement(statementKind, "set", "q", new Trial(List.of(new Step(measured, false, true))));
    }
}
