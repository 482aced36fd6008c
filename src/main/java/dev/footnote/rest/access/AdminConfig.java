package dev.footnote.rest.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The older setting of one key for operations that write or are expensive: {@code footnote.admin.*}. */
@ConfigMapping(prefix = "footnote.admin")
interface AdminConfig {

    /**
     * Deprecated: use {@code footnote.access.admin-keys}. Key that requests under {@code /api/evaluations} must send
     * as {@code Authorization: Bearer}. Without a key these addresses are switched off.
     */
    Optional<String> key();
}
