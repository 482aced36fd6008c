package dev.footnote.slack;

import com.slack.api.bolt.App;
import dev.footnote.engine.Engine;
import dev.footnote.engine.PublicAddress;
import dev.footnote.feedback.Feedback;
import dev.footnote.http.BodyReader;
import dev.footnote.slack.asking.KnowledgeBase;
import dev.footnote.slack.inbox.InboxException;
import dev.footnote.slack.web.SlackMetrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Starts the Slack integration in the configured mode, and stops it with the service. */
@Singleton
class SlackLifecycle {

    /** Before the engine is created, so that a missing token is reported first. */
    private static final int BEFORE_ENGINE = 1;

    /** After the engine is created. */
    private static final int AFTER_ENGINE = 3000;

    private static final Duration SOCKET_CHECK = Duration.ofSeconds(5);

    private final SlackConfig config;
    private final PublicAddress address;
    private final BodyReader bodies;
    private final boolean open;
    private @Nullable SlackIntegration door;
    private @Nullable SlackSocket socket;
    private volatile @Nullable SlackRoute route;

    SlackLifecycle(
            SlackConfig config,
            PublicAddress address,
            BodyReader bodies,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean served) {
        this.config = config;
        this.address = address;
        this.bodies = bodies;
        this.open = served && config.mode() != SlackConfig.Mode.OFF;
    }

    void check(@Observes @Priority(BEFORE_ENGINE) StartupEvent event) {
        if (open) {
            required(config.botToken(), "footnote.slack.bot-token");
            if (config.mode() == SlackConfig.Mode.HTTP) {
                signingSecret();
            } else {
                appToken();
            }
        }
    }

    private String required(Optional<String> setting, String name) {
        return setting.filter(value -> !value.isBlank())
                .orElseThrow(() -> new ConfigurationException("With footnote.slack.mode=%s, %s must be set"
                        .formatted(config.mode().name().toLowerCase(Locale.ROOT), name)));
    }

    private String signingSecret() {
        return required(config.signingSecret(), "footnote.slack.signing-secret");
    }

    private String appToken() {
        return required(config.appToken(), "footnote.slack.app-token");
    }

    void route(@Observes Router router) {
        if (open && config.mode() == SlackConfig.Mode.HTTP) {
            SlackRoute.mount(router, bodies, this::handle);
        }
    }

    private void handle(RoutingContext context) {
        SlackRoute ready = route;
        if (ready == null) {
            context.response().setStatusCode(503).end();
            return;
        }
        ready.handle(context);
    }

    void open(
            @Observes @Priority(AFTER_ENGINE) StartupEvent event,
            Instance<Engine> engine,
            Instance<Feedback> feedback) {
        if (open) {
            String token = required(config.botToken(), "footnote.slack.bot-token");
            SlackIntegration started = start(token, new EngineKnowledgeBase(engine.get()), feedback.get());
            door = started;
            SlackMetrics.register();
            connect(started.app());
        }
    }

    /** An inbox that cannot be opened is the operator's to fix: report one line without a stack trace. */
    private SlackIntegration start(String token, KnowledgeBase knowledgeBase, Feedback feedback) {
        try {
            return new SlackIntegration(config, token, address, knowledgeBase, feedback);
        } catch (InboxException failed) {
            throw new ConfigurationException(failed.getMessage());
        }
    }

    private void connect(App app) {
        if (config.mode() == SlackConfig.Mode.HTTP) {
            route = new SlackRoute(app, new SignatureCheck(signingSecret(), Clock.systemUTC()));
        } else {
            socket = new SlackSocket(app, appToken(), SOCKET_CHECK);
        }
    }

    /** Runs before the engine is closed, because a question may still be using it. */
    void close(@Observes ShutdownEvent event) {
        route = null;
        if (socket != null) {
            socket.close();
        }
        if (door != null) {
            door.close();
        }
    }
}
