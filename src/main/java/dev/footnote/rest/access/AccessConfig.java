package dev.footnote.rest.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of the keys that open the service, each with a name: {@code footnote.access.*}. */
@ConfigMapping(prefix = "footnote.access")
interface AccessConfig {

    /**
     * Keys that requests under {@code /api}, {@code /v1} and {@code /q} must send as {@code Authorization: Bearer}, by
     * the name that logs show, except for the status of health; addresses with an admin key require none of them.
     * Without any, everybody may ask and read.
     */
    Map<String, String> readerKeys();

    /**
     * Keys that requests under {@code /api/evaluations} and {@code /api/insights} and those that change documents must
     * send, by name. Without any, these are switched off.
     */
    Map<String, String> adminKeys();

    /**
     * File with further keys, one in a line: {@code reader.NAME=KEY} or {@code admin.NAME=KEY}. A change takes effect
     * without a restart.
     */
    Optional<Path> keysFile();

    /** How often the file is read again. Raising it delays the effect of a change. */
    @WithDefault("2s")
    @DurationMin(millis = 100)
    @DurationMax(hours = 1)
    Duration keysFileInterval();
}
