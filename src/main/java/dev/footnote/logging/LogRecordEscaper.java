package dev.footnote.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Escapes control characters in the message, with its parameters, and in the exceptions of each log record; drops none.
 * The settings name it as the filter of each handler, because only a handler's filter sees all records, from the first
 * on.
 */
@LoggingFilter(name = LogRecordEscaper.NAME)
public final class LogRecordEscaper implements Filter {

    /** The name in {@code quarkus.log.*.filter}. */
    static final String NAME = "control-characters";

    private static final ExtFormatter MESSAGES = new PatternFormatter("%s");

    @Override
    public boolean isLoggable(LogRecord entry) {
        String message = MESSAGES.formatMessage(entry);
        if (message != null && ControlCharacters.isIn(message)) {
            replaceMessage(entry, ControlCharacters.escape(message));
        }
        Throwable failure = entry.getThrown();
        if (failure != null) {
            entry.setThrown(EscapedThrowable.of(failure));
        }
        return true;
    }

    private static void replaceMessage(LogRecord entry, String escaped) {
        entry.setParameters(null);
        if (entry instanceof ExtLogRecord extended) {
            extended.setMessage(escaped, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            entry.setMessage(escaped);
        }
    }
}
