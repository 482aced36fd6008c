package dev.footnote.feedback;

import dev.footnote.engine.EngineConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Produces the service's single {@link Feedback} and closes it with the service. */
@ApplicationScoped
class FeedbackProducer {

    @Produces
    @Singleton
    Feedback feedback(FeedbackConfig config, EngineConfig engine, Clock clock) {
        return new Feedback(config, clock.withZone(engine.time().zone()));
    }

    void close(@Disposes Feedback feedback) {
        feedback.close();
    }
}
