package dev.footnote.rest.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of who may write, or have work done that costs: {@code footnote.admin.*}. */
@ConfigMapping(prefix = "footnote.admin")
interface AdminConfig {

    /** Has to be brought as {@code Authorization: Bearer}; while it is not set, nobody may. */
    Optional<String> key();
}
