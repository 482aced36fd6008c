package dev.footnote.slack;

import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.RequestSigner;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A service that the fake Slack calls over HTTP. */
public final class SlackHttpProfile implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Workspace.class));
    }

    /** The workspace. */
    public static final class Workspace implements QuarkusTestResourceLifecycleManager {

        private static final FakeSlack SLACK = new FakeSlack();

        static FakeSlack slack() {
            return SLACK;
        }

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "footnote.slack.mode",
                    "http",
                    "footnote.slack.bot-token",
                    FakeSlack.TOKEN,
                    "footnote.slack.signing-secret",
                    RequestSigner.SECRET,
                    "footnote.slack.api-url",
                    SLACK.apiUrl(),
                    "footnote.slack.directory",
                    "target/slack/" + UUID.randomUUID(),
                    "footnote.public-url",
                    "https://docs.example");
        }

        @Override
        public void stop() {
            SLACK.close();
        }
    }
}
