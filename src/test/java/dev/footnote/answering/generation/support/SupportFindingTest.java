package dev.footnote.answering.generation.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A statement is measured once and then judged with any limits. */
class SupportFindingTest {

    private static final SupportLimits NONE = new SupportLimits(0, 0, 0, 0, -1);
    private static final SupportLimits HALF = new SupportLimits(0.5, 0.75, 5, 0.5, 0.3);
    private static final SupportLimits ALL = new SupportLimits(1, 1, 5, 1, 1);

    private static final SupportCheckFixture FERRY = SupportCheckFixture.of(
            "The ferry to the island of Zenda leaves from the eastern pier at 9. Captain Rudolf Rassendyll sails the ferry "
                    + "in summer. The ferry was not sold in May. The lighthouse of Hentzau is closed on Sundays.");

    static Stream<Arguments> statements() {
        List<String> statements = List.of(
                "Rudolf Rassendyll",
                "From the western pier.",
                "At 10.",
                "It was sold in May.",
                "The ferry leaves from the eastern pier at 9.",
                "The ferry leaves from the eastern pier and carries elephants, giraffes, camels.",
                "The ferry of the kingdom is famous among bold travellers.",
                "Why?");
        return statements.stream()
                .flatMap(statement -> Stream.of(NONE, HALF, ALL).map(limits -> Arguments.of(statement, limits)));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void agreesWithTheCheckAtAnyLimits(String statement, SupportLimits limits) {
        boolean passes = FERRY.passes(statement, "Who sails the ferry?", limits);

        assertThat(passes)
                .isEqualTo(
                        FERRY.check(statement, "Who sails the ferry?", limits).isSupported());
    }

    @ParameterizedTest
    @CsvSource({
        "'The ferry leaves from the western pier at 9.', false",
        "'The ferry leaves from the eastern pier at 10.', false",
        "'The ferry leaves from the eastern pier at 9.', true"
    })
    void failsAtAnyLimitsIfAnotherCheckFails(String statement, boolean passes) {
        assertThat(FERRY.passes(statement, "When does it leave?", NONE)).isEqualTo(passes);
    }
}
