package dev.footnote.rest.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The older setting of one key that opens the service to readers: {@code footnote.reader.*}. */
@ConfigMapping(prefix = "footnote.reader")
interface ReaderConfig {

    /**
     * Deprecated: use {@code footnote.access.reader-keys}. Key that requests under {@code /api}, {@code /v1} and
     * {@code /q} must send as {@code Authorization: Bearer}, except for the status of health; addresses with the admin
     * key do not require it. Without a key everybody may ask and read.
     */
    Optional<String> key();
}
