package dev.footnote.rest.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The older setting of one key for operations that write or are expensive: {@code footnote.admin.*}. */
@ConfigMapping(prefix = "footnote.admin")
interface AdminConfig {

    /**
     * Deprecated: use {@code footnote.access.admin-keys}. Key that requests for evaluations and insights and
     * those that change documents must send as {@code Authorization: Bearer}. Without a key these are switched off.
     */
    Optional<String> key();
}
