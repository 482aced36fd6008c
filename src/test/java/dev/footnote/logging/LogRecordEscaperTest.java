package dev.footnote.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogRecordEscaperTest {

    private final LogRecordEscaper escaper = new LogRecordEscaper();

    /** Each as a UTF-16 escape, because the character itself would not be seen here. */
    @ParameterizedTest
    @CsvSource({
        "000a, \\n",
        "000d, \\r",
        "0000, \\u0000",
        "0008, \\u0008",
        "001b, \\u001b",
        "007f, \\u007f",
        "0085, \\u0085",
        "009b, \\u009b",
        "2028, \\u2028",
        "2029, \\u2029",
        "202e, \\u202e",
        "2066, \\u2066",
        "200b, \\u200b",
        "feff, \\ufeff",
        "e0041, \\udb40\\udc41"
    })
    void escapesCharactersThatForgeALineOrControlATerminal(String hex, String escaped) {
        String name = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";

        assertThat(published("Problem name={0}", name)).isEqualTo("Problem name=a" + escaped + "b");
    }

    @ParameterizedTest
    @CsvSource({"0009", "200c", "200d", "00e9", "4e2d", "1f600"})
    void keepsCharactersOfOrdinaryText(String hex) {
        String name = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";

        assertThat(published("Problem name={0}", name)).isEqualTo("Problem name=" + name);
    }

    @Test
    void escapesAMessageWithoutParametersAndItsBraces() {
        assertThat(published("a {0} 'b'\n%s")).isEqualTo("a {0} 'b'\\n%s");
    }

    @Test
    void escapesTheMessageOfAPlainRecord() {
        LogRecord entry = new LogRecord(Level.INFO, "a {0}");
        entry.setParameters(new Object[] {"b\nc"});

        escaper.isLoggable(entry);

        assertThat(entry.getMessage()).isEqualTo("a b\\nc");
    }

    @Test
    void keepsAStackTraceAndEscapesItsMessages() {
        Exception cause = new IllegalArgumentException("no file evil\n2026 ERROR forged");
        cause.addSuppressed(new IllegalStateException("also\u001b[31m"));
        Exception failure = new IllegalStateException("reading failed", cause);
        ExtLogRecord entry = record("Reading failed");
        entry.setThrown(failure);

        escaper.isLoggable(entry);

        StringWriter trace = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString())
                .startsWith("java.lang.IllegalStateException: reading failed\n\tat dev.footnote.logging")
                .contains("Caused by: java.lang.IllegalArgumentException: no file evil\\n2026 ERROR forged\n\tat ")
                .contains("Suppressed: java.lang.IllegalStateException: also\\u001b[31m\n\t\tat ");
    }

    @Test
    void keepsAnExceptionWithoutControlCharacters() {
        Exception failure = new IllegalStateException("reading failed", new IllegalArgumentException("a.txt"));
        ExtLogRecord entry = record("Reading failed");
        entry.setThrown(failure);

        escaper.isLoggable(entry);

        assertThat(entry.getThrown()).isSameAs(failure);
    }

    @Test
    void escapesExceptionsThatReferToEachOther() {
        Exception one = new IllegalStateException("one\n");
        Exception other = new IllegalStateException("other", one);
        one.initCause(other);
        ExtLogRecord entry = record("Failed");
        entry.setThrown(one);

        escaper.isLoggable(entry);

        assertThat(entry.getThrown()).hasToString("java.lang.IllegalStateException: one\\n");
        assertThat(entry.getThrown().getCause()).hasToString("java.lang.IllegalStateException: other");
    }

    private String published(String message, Object... parameters) {
        ExtLogRecord entry = record(message);
        entry.setParameters(parameters);
        assertThat(escaper.isLoggable(entry)).isTrue();
        return new PatternFormatter("%s").format(entry);
    }

    private static ExtLogRecord record(String message) {
        return new ExtLogRecord(Level.INFO, message, FormatStyle.MESSAGE_FORMAT, "dev.footnote");
    }
}
