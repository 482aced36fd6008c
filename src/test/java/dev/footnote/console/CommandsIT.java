package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CommandsIT {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commands = Commands.createCommandLine(() -> {
                throw new IllegalStateException("the engine was opened\nfor nothing");
            })
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err, true));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "bogus|'bogus'",
                "--bogus|'--bogus'",
                "ask --jsn x|--json",
                "ask ''|the question is blank",
                "ask ' ' ' '|the question is blank",
                "ask --as-of yesterday x|'yesterday' is not a date; write it like 2024-11-22",
                "ask --from 2024-02-30 x|'2024-02-30' is not a date",
                "ask --from 2024-02-02 --to 2024-02-01 x|--from 2024-02-02 is after --to 2024-02-01",
                "ask --document|--document",
                "ingest all|'all'",
                "insights --days 0|--days 0 is less than 1",
                "export-feedback --out|--out",
                "export-feedback --out pom.xml|--out pom.xml already exists",
                "serve --port 65536|there is no port 65536",
                "serve --port ten|--port"
            })
    void refusesBadUsageOnStandardErrorBeforeTheEngineIsOpened(String line, String complaint) {
        int code = commands.execute(arguments(line));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(complaint, "Usage: footnote").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesAQuestionOfMoreThanFourThousandCharacters() {
        assertThat(commands.execute("ask", "a".repeat(2_000), "b".repeat(2_000)))
                .isEqualTo(2);
        assertThat(err.toString()).contains("more than 4,000 characters");
    }

    @Test
    void failsWithOneLineAndNoStackTrace() {
        int code = commands.execute("ask", "a".repeat(4_000));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("the engine was opened for nothing");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ask --debug x", "--debug ask x", "ingest --debug"})
    void showsTheStackTraceOnRequest(String line) {
        int code = commands.execute(arguments(line));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("\tat ");
    }

    @ParameterizedTest
    @CsvSource({"--help", "ask --help", "ingest -h", "serve --help", "export-feedback --help"})
    void printsHelpToStandardOutput(String line) {
        int code = commands.execute(arguments(line));

        assertThat(code).isZero();
        assertThat(out.toString()).startsWith("Usage: footnote");
        assertThat(err.toString()).isEmpty();
    }

    private static String[] arguments(String line) {
        return Arrays.stream(line.split(" (?=(?:[^']*'[^']*')*[^']*$)"))
                .map(argument -> argument.replace("'", ""))
                .toArray(String[]::new);
    }
}
