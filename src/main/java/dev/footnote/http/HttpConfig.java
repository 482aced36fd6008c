package dev.footnote.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings that limit how slowly requests may arrive: {@code footnote.http.*}. */
@ConfigMapping(prefix = "footnote.http")
public interface HttpConfig {

    /**
     * How long the line and the headers of a request may take, from its first byte or, on a new connection, from its
     * opening. Raising it keeps more idle connections open.
     */
    @WithDefault("20s")
    @DurationMin(millis = 1)
    Duration headerTimeout();

    /** How long a body may take, except an uploaded form. Raising it admits slower clients. */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    Duration bodyTimeout();

    /** How long an uploaded form may take, such as a question set. Raising it admits larger files on slow lines. */
    @WithDefault("10m")
    @DurationMin(millis = 1)
    Duration uploadTimeout();

    /**
     * How many bodies may be arriving at the same time, and as many uploaded forms. When one more
     * arrives, the oldest is refused with 408. Raising it uses more memory and file handles.
     */
    @WithDefault("1000")
    @Min(1) @Max(100_000) int maxBodies();

    /**
     * How many bytes of bodies that are still arriving may be in memory, those of uploaded forms excepted, which are
     * written to files. Beyond this the oldest is refused with 408. Raising it uses more memory.
     */
    @WithDefault("33554432")
    @Min(1 << 20) long maxBufferedBytes();

    /**
     * Names, separated by commas, under which a service without a reader key on the loopback interface may be reached,
     * in addition to localhost, the host of footnote.public-url and addresses in digits. Requests for other hosts are
     * refused with 421.
     */
    Optional<Set<String>> hosts();
}
