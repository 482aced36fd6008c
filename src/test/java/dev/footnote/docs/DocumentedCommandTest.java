package dev.footnote.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentedCommandTest {

    @Test
    void acceptsTheOutputOfThePage() {
        assertThat(command("one", "", "two").isPrintedBy("one\n\ntwo\n")).isTrue();
        assertThat(command("one", "two").isPrintedBy("one\nthree\n")).isFalse();
        assertThat(command("one").isPrintedBy("one\ntwo\n")).isFalse();
    }

    @Test
    void acceptsAnyTextInPlaceOfAnEllipsis() {
        assertThat(command("one", "[...]").isPrintedBy("one\ntwo\nthree")).isTrue();
        assertThat(command("[...]", "three").isPrintedBy("one\ntwo\nthree")).isTrue();
        assertThat(command("{\"a\":[...],\"b\":2}").isPrintedBy("{\"a\":[1],\"b\":2}"))
                .isTrue();
        assertThat(command("{\"a\":[...],\"b\":2}").isPrintedBy("{\"a\":[1],\"b\":3}"))
                .isFalse();
    }

    @Test
    void masksTextThatVariesBetweenRuns() {
        assertThat(command("took 3.5 s, id 20261129-015257-c2c5e2c9")
                        .isPrintedBy("took 1.75 s, id 20261130-120000-00000000"))
                .isTrue();
        assertThat(command("answered 5 of 82").isPrintedBy("answered 6 of 82")).isFalse();
    }

    private static DocumentedCommand command(String... output) {
        return new DocumentedCommand("page.md:1", "true", List.of(output));
    }
}
