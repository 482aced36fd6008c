package dev.footnote.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.footnote.console.FootnoteProcess;
import dev.footnote.engine.ScriptedProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs each command of the documentation that shows an output, with the packaged jar, beside services over the seeds
 * and a scripted language model.
 */
class DocumentedCommandsIT {

    private static final Path DATA = Path.of("target", "documented");
    private static final String SERVICE = "127.0.0.1:8080";
    private static final String SERVICE_WITH_KEYS = "127.0.0.1:8081";
    private static final String MODEL = "127.0.0.1:11434";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final ScriptedProvider MODEL_SERVER = new ScriptedProvider(ScriptedProvider.saying(
            "Two agreements were signed: the Security of Supplies Agreement (SOSA) and a Memorandum of Agreement on"
                    + " Liaison Officers [1]."));

    private static final List<Process> SERVICES = new ArrayList<>();

    /** The addresses on the pages, and those of the services that stand for them. */
    private static final Map<String, String> ADDRESSES = new LinkedHashMap<>();

    @BeforeAll
    static void startTheServices() throws IOException {
        Files.createDirectories(DATA);
        Path keys = Files.writeString(DATA.resolve("footnote-keys"), documentedKeys());
        ADDRESSES.put(SERVICE, start("FOOTNOTE_ACCESS_ADMIN_KEYS_OPS", "only-for-these-pages"));
        ADDRESSES.put(SERVICE_WITH_KEYS, start("FOOTNOTE_ACCESS_KEYS_FILE", keys.toString()));
        ADDRESSES.put(MODEL, MODEL_SERVER.address());
    }

    /** Starts a service with a setting, and returns its address. */
    private static String start(String variable, String value) throws IOException {
        Path log = DATA.resolve("service-" + SERVICES.size() + ".log");
        ProcessBuilder builder = bash("exec java " + FootnoteProcess.QUICK_START
                + " -Dquarkus.http.port=0 -jar target/quarkus-app/quarkus-run.jar");
        builder.environment().put(variable, value);
        Process service = builder.redirectOutput(log.toFile()).start();
        SERVICES.add(service);
        Awaitility.await()
                .atMost(LIMIT)
                .until(() -> !service.isAlive() || Files.readString(log).contains("Documents read"));
        return Files.readString(log).replaceFirst("(?s).*Listening on: http://(127\\.0\\.0\\.1:\\d+).*", "$1");
    }

    /** The file of keys that the page on operations shows. */
    private static String documentedKeys() throws IOException {
        return Files.readAllLines(Path.of("docs", "operations.md")).stream()
                .filter(line -> line.startsWith("reader.") || line.startsWith("admin."))
                .collect(Collectors.joining("\n"));
    }

    @AfterAll
    static void stopTheServices() throws InterruptedException {
        for (Process service : SERVICES) {
            service.destroy();
            service.waitFor();
        }
        MODEL_SERVER.close();
    }

    @TestFactory
    Stream<DynamicTest> printsWhatThePageShows() throws IOException {
        return pages().stream()
                .flatMap(page -> DocumentedCommand.of(page).stream())
                .map(command -> DynamicTest.dynamicTest(
                        command.place() + " " + command.command(), () -> assertPrinted(command)));
    }

    @Test
    void findsTheCommandsOfThePages() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(10);
        assertThat(DocumentedCommand.of(Path.of("README.md"))).hasSizeGreaterThan(4);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md")),
                            docs.filter(page -> page.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    private static void assertPrinted(DocumentedCommand command) throws IOException, InterruptedException {
        assumeTrue(
                System.getenv("CI") != null || !command.command().contains("curl ") || isInstalled("curl"),
                "curl is not installed");

        String printed = run(command.command());

        if (!command.isPrintedBy(printed)) {
            assertThat(printed).as(command.place()).isEqualTo(String.join("\n", command.output()));
        }
    }

    /** Standard output; standard error as well where it is all that a command prints. */
    private static String run(String command) throws IOException, InterruptedException {
        Path out = DATA.resolve("out");
        Path err = DATA.resolve("err");
        String executed = command.replace("java -jar ", "java " + FootnoteProcess.QUICK_START + " -jar ");
        for (Map.Entry<String, String> address : ADDRESSES.entrySet()) {
            executed = executed.replace(address.getKey(), address.getValue());
        }
        Process process = bash(executed)
                .redirectErrorStream(false)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as(command)
                .isTrue();
        String printed = Files.readString(out, StandardCharsets.UTF_8);
        String shown = printed.isBlank() ? Files.readString(err) : printed;
        for (Map.Entry<String, String> address : ADDRESSES.entrySet()) {
            shown = shown.replace(address.getValue(), address.getKey());
        }
        return shown;
    }

    private static boolean isInstalled(String program) throws IOException, InterruptedException {
        return bash("command -v " + program).start().waitFor() == 0;
    }

    private static ProcessBuilder bash(String command) {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        builder.environment().put("PATH", System.getProperty("java.home") + "/bin:" + System.getenv("PATH"));
        builder.environment().put("FOOTNOTE_EMBEDDING_DIRECTORY", "target/embeddings");
        builder.environment().put("FOOTNOTE_PARSING_DIRECTORY", "target/parsed");
        builder.environment().put("FOOTNOTE_INDEX_DIRECTORY", "target/index");
        builder.environment()
                .put("FOOTNOTE_FEEDBACK_FILE", DATA.resolve("feedback.jsonl").toString());
        builder.environment()
                .put("FOOTNOTE_EVALUATION_RESULTS", DATA.resolve("evaluations").toString());
        builder.environment()
                .put("FOOTNOTE_DOCUMENTS_DIRECTORY", DATA.resolve("documents").toString());
        builder.environment().remove("FOOTNOTE_SEEDS_DIRECTORY");
        return builder;
    }
}
