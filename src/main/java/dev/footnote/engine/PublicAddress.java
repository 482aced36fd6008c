package dev.footnote.engine;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** Where people reach the service: {@code footnote.public-url}. */
@ConfigMapping(prefix = "footnote")
public interface PublicAddress {

    /** The address that links to the source view begin with; without it they are paths of this service. */
    Optional<@Pattern(regexp = "https?://[^\\s?#]+", message = "has to begin with http:// or https://") String>
            publicUrl();
}
