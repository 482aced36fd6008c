package dev.footnote.rest.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings that control who may ask questions and read documents: {@code footnote.reader.*}. */
@ConfigMapping(prefix = "footnote.reader")
interface ReaderConfig {

    /**
     * Key that requests under {@code /api} and {@code /v1} must send as {@code Authorization: Bearer}; addresses with
     * the admin key do not require it. Without a key everybody may ask and read.
     */
    Optional<String> key();
}
