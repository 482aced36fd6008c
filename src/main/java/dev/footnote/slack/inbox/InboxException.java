package dev.footnote.slack.inbox;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The inbox could not be opened or written; the change is not on disk. */
public final class InboxException extends RuntimeException {

    InboxException(Path file, String reason, @Nullable Throwable cause) {
        super("The Slack questions in %s could not be accessed: %s".formatted(file, reason), cause);
    }
}
