package dev.footnote.rest.documents.uploads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadHeadersTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Test
    void readsATitleHoweverAClientSendsIt() {
        String asServersDecodeUtf8 = new String("Grüße, 日本".getBytes(UTF_8), ISO_8859_1);

        assertThat(UploadHeaders.text(asServersDecodeUtf8)).isEqualTo("Grüße, 日本");
        assertThat(UploadHeaders.text("Gr%C3%BC%C3%9Fe%2C%20%E6%97%A5%E6%9C%AC"))
                .isEqualTo("Grüße, 日本");
        assertThat(UploadHeaders.text("Gr\u00fc\u00dfe")).isEqualTo("Grüße");
        assertThat(UploadHeaders.text(" 100% + more ")).isEqualTo("100% + more");
    }

    @ParameterizedTest
    @CsvSource({
        "respond-async, 0",
        "'wait=5, respond-async', 0",
        "wait=5, 5",
        "wait=0, 0",
        "wait=500, 20",
        "wait=-5, 20",
        "return=minimal, 20",
        "'', 20"
    })
    void waitsAsLongAsTheClientPrefersButNotLongerThanAllowed(String prefer, long seconds) {
        assertThat(UploadHeaders.wait(prefer, LONGEST)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "application/octet-stream", "APPLICATION/PDF", "text/markdown;charset=UTF-8", "text/html ; x"
            })
    void acceptsTheTypesOfSupportedFormatsAndUnknownOnes(String type) {
        assertThatCode(() -> UploadHeaders.checkType(type)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/zip", "application/json", "text/*", "*/*", "nonsense"})
    void refusesOtherTypes(String type) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> UploadHeaders.checkType(type))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(415));
    }
}
