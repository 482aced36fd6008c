package dev.footnote.engine.streaming;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of streamed answers: {@code footnote.streaming.*}. */
@ConfigMapping(prefix = "footnote.streaming")
public interface StreamingConfig {

    /** The interval of heartbeats while nothing else is sent. Raising it may let proxies close the connection. */
    @WithDefault("15s")
    @DurationMin(millis = 10)
    @DurationMax(days = 1)
    Duration heartbeat();
}
