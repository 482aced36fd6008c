package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.fake.RequestSigner;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The service with its default settings. */
@QuarkusTest
class SlackDisabledIT {

    @Test
    void hasNoEndpointForSlackUntilEnabled() {
        assertThat(SlackServiceRequests.post(RequestSigner.json(Map.of("type", "url_verification", "challenge", "c"))))
                .isEqualTo(404);
    }
}
