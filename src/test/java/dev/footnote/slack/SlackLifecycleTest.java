package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.engine.PublicAddress;
import dev.footnote.http.BodyReader;
import dev.footnote.http.HttpConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackLifecycleTest {

    @ParameterizedTest
    @CsvSource({
        "http, app-token, signing-secret, footnote.slack.bot-token",
        "socket, signing-secret, app-token, footnote.slack.bot-token",
        "http, app-token, bot-token, footnote.slack.signing-secret",
        "socket, signing-secret, bot-token, footnote.slack.app-token"
    })
    void refusesToStartWithoutTheSecretsOfItsMode(String mode, String one, String other, String missing) {
        SlackLifecycle door = door("slack.mode", mode, "slack." + one, "tok-one", "slack." + other, "tok-two");

        assertThatThrownBy(() -> door.check(new StartupEvent()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("footnote.slack.mode=" + mode, missing, "must be set")
                .hasMessageNotContaining("tok-");
    }

    @ParameterizedTest
    @CsvSource({"http, signing-secret", "socket, app-token"})
    void startsWithTheSecretsOfItsMode(String mode, String needed) {
        SlackLifecycle door = door("slack.mode", mode, "slack.bot-token", "a", "slack." + needed, "b");

        assertThatCode(() -> door.check(new StartupEvent())).doesNotThrowAnyException();
    }

    @Test
    void needsNoSecretsWhileDisabled() {
        assertThatCode(() -> door().check(new StartupEvent())).doesNotThrowAnyException();
    }

    private static SlackLifecycle door(String... settings) {
        SmallRyeConfig config = SlackTestBench.config("http://127.0.0.1:1/api/", settings);
        return new SlackLifecycle(
                config.getConfigMapping(SlackConfig.class),
                config.getConfigMapping(PublicAddress.class),
                new BodyReader(config.getConfigMapping(HttpConfig.class)),
                true);
    }
}
