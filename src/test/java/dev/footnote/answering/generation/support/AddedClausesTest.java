package dev.footnote.answering.generation.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Supported statements with an added clause in lower-case words. */
class AddedClausesTest {

    private static final SupportCheckFixture BRIDGE = SupportCheckFixture.of(
            "The bridge over the river was opened in 2001. It replaced the old ferry of the village.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge over the river was opened in 2001 and is painted bright red with flowers.",
                "The bridge over the river was opened in 2001, while tourists admire colourful lanterns.",
                "The bridge over the river, which cyclists find dangerously slippery, was opened in 2001.",
                "The bridge over the river was opened in 2001; heavy lorries pay double tolls.",
            })
    void refusesAnAddedClause(String statement) {
        assertThat(BRIDGE.check(statement).fault()).isEqualTo("a part of it is in no passage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge over the river was opened in 2001, and it replaced the old ferry.",
                "In 2001, the bridge over the river was opened, replacing the ferry of the village.",
                "The bridge over the river was opened in 2001, as far as is known.",
                "The bridge, which crosses the river, was opened in 2001 and replaced the ferry.",
            })
    void acceptsClausesThatThePassageContains(String statement) {
        assertThat(BRIDGE.check(statement).fault()).isEmpty();
    }
}
