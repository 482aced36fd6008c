package dev.footnote.feedback;

import dev.footnote.engine.EngineConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one feedback of a running service, shared by its doors and closed with it. */
@ApplicationScoped
class ServedFeedback {

    @Produces
    @Singleton
    Feedback feedback(FeedbackConfig config, EngineConfig engine, Clock clock) {
        return new Feedback(config, clock.withZone(engine.time().zone()));
    }

    void close(@Disposes Feedback feedback) {
        feedback.close();
    }
}
