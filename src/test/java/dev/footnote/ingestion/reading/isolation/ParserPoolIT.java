package dev.footnote.ingestion.reading.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real processes, with a parser that misbehaves. */
class ParserPoolIT {

    private static final Duration LONG = Duration.ofMinutes(2);

    private ParserPool pool = pool(new Settings(64, LONG, 1, 1000), LONG);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void returnsWhatTheProcessParsedWithItsStructure() {
        String text = "Caf\u00e9 \uD83D\uDE00 and \u0645\u0631\u062D\u0628\u0627";

        ParsedFile parsed = parse("a.doc", text);

        assertThat(parsed).isEqualTo(MisbehavingParser.document(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    exhausts | needs more memory than footnote.parsing.heap-megabytes (64); split or simplify it
                    exits    | crashed with status 7; the file may be damaged
                    recurses | crashed with status 1; the file may be damaged
                    writes   | returned what cannot be read; the file may be damaged
                    """)
    void aFileWhoseParserFailsIsReportedAndTheNextOneIsParsed(String name, String reason) {
        ParsedFile failed = parse(name, "text");

        assertThat(failed.failures()).hasSize(1);
        assertThat(failed.failures().get(0).name()).isEqualTo(name);
        assertThat(failed.failures().get(0).reason()).contains(reason);
        assertThat(failed.isRetryable()).isFalse();
        assertThat(text(parse("next", "text"))).isEqualTo("text");
    }

    @Test
    void aParserThatHangsIsKilledAtTheLimitAndTheNextFileIsParsed() {
        pool = pool(new Settings(64, Duration.ofSeconds(2), 1, 1000), LONG);
        long before = pid();

        ParsedFile failed = parse("hangs", "text");

        assertThat(failed.failures().get(0).reason())
                .contains("takes longer than footnote.parsing.timeout (2 s)", "raise the limit");
        assertThat(failed.isRetryable()).isFalse();
        await().until(() ->
                ProcessHandle.of(before).filter(ProcessHandle::isAlive).isEmpty());
        assertThat(text(parse("next", "text"))).isEqualTo("text");
    }

    @Test
    void whatALibraryPrintsDoesNotDisturbTheResult() {
        assertThat(text(parse("prints", "text"))).isEqualTo("text");
    }

    @Test
    void keepsAProcessWhileFilesComeAndEndsItWhenNoneDo() {
        pool = pool(new Settings(64, LONG, 1, 1000), Duration.ofMillis(1500));

        long first = pid();
        long second = pid();

        assertThat(second).isEqualTo(first);
        await().until(() ->
                ProcessHandle.of(first).filter(ProcessHandle::isAlive).isEmpty());
        assertThat(pid()).isNotEqualTo(first);
    }

    @Test
    void parsesInAFreshProcessWhenAKeptOneWasKilled() {
        long first = pid();
        ProcessHandle.of(first).ifPresent(ProcessHandle::destroyForcibly);

        assertThat(text(parse("next", "text"))).isEqualTo("text");
    }

    @Test
    void parsesSeveralFilesAtATimeEachInItsProcess() {
        pool = pool(new Settings(64, Duration.ofSeconds(10), 2, 1000), LONG);
        CompletableFuture<ParsedFile> hanging = CompletableFuture.supplyAsync(() -> parse("hangs", "text"));

        List<String> others = IntStream.range(0, 5)
                .mapToObj(file -> text(parse("other", "text " + file)))
                .toList();

        assertThat(others).containsExactly("text 0", "text 1", "text 2", "text 3", "text 4");
        assertThat(hanging).isNotDone();
        assertThat(hanging.join().failures()).hasSize(1);
    }

    @Test
    void anInterruptionKillsTheParserAndTheFileIsReadAgain() throws InterruptedException {
        AtomicReference<ParsedFile> result = new AtomicReference<>();
        long process = pid();
        Thread reading = new Thread(() -> result.set(parse("hangs", "text")));
        reading.start();
        await().until(() -> reading.getState() == Thread.State.TIMED_WAITING);

        reading.interrupt();

        reading.join();
        assertThat(result.get()).isNotNull().returns(true, ParsedFile::isRetryable);
        await().until(() ->
                ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void theProcessDoesNotSeeTheEnvironment() {
        String names = text(parse("environment", ""));

        assertThat(names.lines()).doesNotContain("HOME", "USER", "JAVA_HOME", "JAVA_TOOL_OPTIONS");
    }

    @Test
    void reportsThatNoProcessCanBeStarted() {
        ParserCommand impossible = new ParserCommand(MisbehavingParser.class, Integer.MAX_VALUE, List.of());
        pool = new ParserPool(impossible, new Settings(64, LONG, 1, 1000));

        ParsedFile failed = parse("a.pdf", "text");

        assertThat(failed.failures().get(0).reason())
                .startsWith("no process could be started to parse it (it ended with status 1)")
                .contains("check that memory is free");
        assertThat(failed.isRetryable()).isTrue();
    }

    private static ParserPool pool(ParsingConfig settings, Duration idle) {
        ParserCommand command = new ParserCommand(MisbehavingParser.class, settings.heapMegabytes(), List.of());
        return new ParserPool(command, settings, idle);
    }

    private long pid() {
        return Long.parseLong(text(parse("pid", "")));
    }

    private ParsedFile parse(String name, String text) {
        return pool.parse(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(ParsedFile parsed) {
        return parsed.documents().get(0).document().text();
    }

    private record Settings(int heapMegabytes, Duration timeout, int parallelism, int maxCharacters)
            implements ParsingConfig {

        @Override
        public boolean keep() {
            return false;
        }

        @Override
        public Optional<Path> directory() {
            return Optional.empty();
        }
    }
}
