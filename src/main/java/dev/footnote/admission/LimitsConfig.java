package dev.footnote.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings that keep one caller of a service from holding up the others: {@code footnote.limits.*}. */
@ConfigMapping(prefix = "footnote.limits")
public interface LimitsConfig {

    /**
     * Maximum number of questions and searches of one caller in a minute, over HTTP. Raising it lets one caller use
     * more of the machine while nobody else asks.
     */
    @WithDefault("1200")
    @Min(1) @Max(1_000_000) int questionsPerMinute();

    /**
     * Number of questions and searches that are worked on at the same time; by default two for each processor, and one
     * more for each call that the language model takes at the same time. Raising it makes each of them slower.
     */
    Optional<@Min(1) @Max(1000) Integer> concurrency();

    /**
     * Maximum number of questions and searches that wait for their turn. Each of them holds a worker thread, of
     * which {@code quarkus.thread-pool.max-threads} limits the number.
     */
    @WithDefault("100")
    @Min(0) @Max(1000) int maxQueued();

    /** How long a question waits for its turn before it is refused. */
    @WithDefault("20s")
    @DurationMin(millis = 1)
    @DurationMax(minutes = 10)
    Duration maxWait();
}
