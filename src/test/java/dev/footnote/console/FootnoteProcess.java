package dev.footnote.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Runs the packaged application in its own process. */
public final class FootnoteProcess {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final long PATIENCE_SECONDS = 120;

    /** Halves the processor time of a short run: most of its code runs too seldom to be worth the second compiler. */
    public static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> properties = new ArrayList<>();

    /** Writes its files to {@code folder}; embeddings are cached in the build folder. */
    public FootnoteProcess(Path folder) {
        this.folder = folder;
        property("footnote.embedding.directory", Path.of("target", "embeddings").toString());
        property("footnote.parsing.directory", Path.of("target", "parsed").toString());
        property("footnote.index.directory", Path.of("target", "index").toString());
    }

    public FootnoteProcess property(String key, String value) {
        properties.add("-D%s=%s".formatted(key, value));
        return this;
    }

    public FootnoteProcess environment(String key, String value) {
        environment.put(key, value);
        return this;
    }

    /** The result of a run. */
    public record Run(int code, String out, String err) {}

    public Run run(String... arguments) {
        return runWith("", arguments);
    }

    /** A run that reads {@code input} from its standard input. */
    public Run runWith(String input, String... arguments) {
        try {
            Path out = folder.resolve("out.txt");
            Path err = folder.resolve("err.txt");
            Path in = Files.writeString(folder.resolve("in.txt"), input);
            ProcessBuilder process = new ProcessBuilder(command(arguments))
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            process.environment().putAll(environment);
            int code = end(process.start());
            return new Run(code, read(out), read(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run that is terminated as soon as {@code reached} is true. */
    public Run runUntil(Callable<Boolean> reached, String... arguments) {
        try {
            Path out = folder.resolve("out.txt");
            Path err = folder.resolve("err.txt");
            ProcessBuilder process = new ProcessBuilder(command(arguments))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            process.environment().putAll(environment);
            Process started = process.start();
            try {
                Awaitility.await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS).until(reached);
            } finally {
                started.destroy();
            }
            return new Run(end(started), read(out), read(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(java());
        command.addAll(properties);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The beginning of a command line that starts a short-lived Java program. */
    public static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), QUICK_START);
    }

    private static int end(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the process did not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
