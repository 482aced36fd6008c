package dev.footnote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitecturePageTest {

    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"})
    void namesOnlyTypesThatExist(String page) throws IOException {
        Set<String> types;
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            types = sources.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }

        Set<String> named = TYPE.matcher(Files.readString(Path.of(page)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(name -> !Set.of("Test", "Authorization").contains(name))
                .collect(Collectors.toSet());

        assertThat(types).containsAll(named);
    }
}
