package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.ingestion.IngestionException;
import io.quarkus.runtime.PreventFurtherStepsException;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleErrorMessagesTest {

    @Test
    void findsAKnownCauseOfOtherExceptions() {
        var failure =
                new IllegalStateException("start", new IngestionException("reading failed", new IOException("disk")));

        assertThat(ConsoleErrorMessages.of(failure, false)).containsExactly("reading failed");
    }

    @Test
    void showsWhyTheStartWasRefused() {
        var refused = new PreventFurtherStepsException("the seeds folder is missing", 1);

        assertThat(ConsoleErrorMessages.of(new RuntimeException(refused), false))
                .containsExactly("the seeds folder is missing");
    }

    @Test
    void explainsAnUnusableAddress() {
        assertThat(ConsoleErrorMessages.of(new RuntimeException(new BindException("in use: 80")), false))
                .singleElement()
                .asString()
                .contains("cannot listen: in use: 80", "--port");
        assertThat(ConsoleErrorMessages.of(new UnknownHostException("nowhere"), false))
                .singleElement()
                .asString()
                .contains("unknown host nowhere", "--host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "two\nlines", "\u001b[2J"})
    void isOneLineWithoutControlSequencesForOtherExceptions(String message) {
        assertThat(ConsoleErrorMessages.of(new IllegalStateException(message), false))
                .singleElement()
                .asString()
                .contains("IllegalStateException", "--debug")
                .doesNotContain("\n", "\u001b");
    }

    @Test
    void addsTheStackTraceInDebugMode() {
        assertThat(ConsoleErrorMessages.of(new IllegalStateException("broken"), true))
                .last()
                .asString()
                .contains("\tat " + ConsoleErrorMessagesTest.class.getName());
    }
}
