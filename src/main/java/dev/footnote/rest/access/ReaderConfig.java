package dev.footnote.rest.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of who may ask and read: {@code footnote.reader.*}. */
@ConfigMapping(prefix = "footnote.reader")
interface ReaderConfig {

    /** When set, every request under {@code /api} and {@code /v1} has to bring it as {@code Authorization: Bearer}. */
    Optional<String> key();
}
