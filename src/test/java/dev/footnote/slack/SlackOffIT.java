package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.fake.Sender;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The service as it comes. */
@QuarkusTest
class SlackOffIT {

    @Test
    void hasNoEndpointForSlackUntilEnabled() {
        assertThat(Requests.post(Sender.json(Map.of("type", "url_verification", "challenge", "c"))))
                .isEqualTo(404);
    }
}
