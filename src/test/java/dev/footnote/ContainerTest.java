package dev.footnote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Compares the files in {@code docker/} with the rest of the project. */
class ContainerTest {

    private static final String DOCKERFILE = read("docker/Dockerfile");

    @Test
    void buildsWithTheJavaVersionOfThePomAndRunsOnALaterOne() {
        String release = first("<maven.compiler.release>(\\d+)<", read("pom.xml"));

        assertThat(first("BUILD_IMAGE=\\S+:(\\d+)-", DOCKERFILE)).isEqualTo(release);
        assertThat(Integer.parseInt(first("RUN_IMAGE=\\S+:(\\d+)-", DOCKERFILE)))
                .isGreaterThan(Integer.parseInt(release));
    }

    @Test
    void copiesOnlyFilesThatExistAndAreNotIgnored() {
        Set<String> kept = read(".dockerignore")
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .collect(Collectors.toSet());

        List<String> copied = all("(?m)^COPY (?!--)(.+) \\S+$", DOCKERFILE)
                .flatMap(sources -> Arrays.stream(sources.split(" ")))
                .toList();

        assertThat(copied).isNotEmpty().allSatisfy(source -> {
            assertThat(Path.of(source)).exists();
            assertThat(kept).contains(source);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker/Dockerfile", "docker/compose.yaml", "docker/train"})
    void setsOnlyDocumentedSettings(String file) {
        Set<String> named = all("\\b(FOOTNOTE_[A-Z_]+)\\b", read(file)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).allMatch(name -> settings().stream().anyMatch(name::matches));
    }

    @Test
    void composeRunsEachProfileWithoutRootAndWithAReadOnlyFileSystem() {
        Map<String, Object> compose =
                map(new Yaml(new SafeConstructor(new LoaderOptions())).load(read("docker/compose.yaml")));
        Map<String, Object> services = map(compose.get("services"));

        assertThat(services.keySet()).containsExactly("footnote", "footnote-ollama", "ollama", "model");
        for (String name : List.of("footnote", "footnote-ollama")) {
            Map<String, Object> service = map(services.get(name));
            assertThat(service).containsEntry("read_only", true).containsEntry("ports", List.of("127.0.0.1:8080:8080"));
            assertThat(map(service.get("build"))).containsEntry("dockerfile", "docker/Dockerfile");
        }
        assertThat(first("(?m)^USER (\\d+)", DOCKERFILE)).isNotEqualTo("0");
    }

    @Test
    void theHealthCheckCallsThePortThatTheContainerListensOn() {
        assertThat(DOCKERFILE).contains("QUARKUS_HTTP_HOST=0.0.0.0", "EXPOSE 8080", "QUARKUS_HTTP_PORT=8080");
        assertThat(read("docker/healthy")).contains("QUARKUS_HTTP_PORT:-8080", "/q/health/");
    }

    /** The documented keys, as environment variables. */
    /**
     * The names of the settings as environment variables; patterns, because some settings have keys of a map in them.
     */
    private static Set<String> settings() {
        return all("`(footnote\\.[a-z.<>-]+)`", read("docs/settings.md"))
                .map(key ->
                        key.replace("<name>", "\0").replaceAll("[^a-z\0]", "_").toUpperCase(Locale.ROOT))
                .map(name -> name.replace("\0", "[A-Z]+"))
                .collect(Collectors.toSet());
    }

    private static String first(String pattern, String text) {
        return all(pattern, text).findFirst().orElseThrow();
    }

    private static Stream<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object yaml) {
        return (Map<String, Object>) Objects.requireNonNull(yaml);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException missing) {
            throw new AssertionError(file, missing);
        }
    }
}
