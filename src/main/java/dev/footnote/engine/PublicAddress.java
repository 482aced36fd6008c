package dev.footnote.engine;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** The public address of the service: {@code footnote.public-url}. */
@ConfigMapping(prefix = "footnote")
public interface PublicAddress {

    /** The base address of links to the source view. If it is not set, links are paths relative to this service. */
    Optional<@Pattern(regexp = "https?://[^\\s?#]+", message = "must begin with http:// or https://") String>
            publicUrl();
}
