package dev.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the page, one file a language. */
class PageTextsTest {

    private static final Path SOURCES = Path.of("src", "main", "resources", "web", "app");
    private static final Path TEXTS = SOURCES.resolve("texts");
    private static final Pattern KEY = Pattern.compile("(?m)^ {2}'([^']+)':");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?m)^ {2}'([^']+)':.*?(\\{\\w+})");
    private static final Pattern USE = Pattern.compile("\\bt\\(\\s*'([^']+)'");
    private static final Pattern CHOICE = Pattern.compile("\\bt\\([^'`;]*\\? '([a-z.-]+)' : '([a-z.-]+)'");

    @Test
    void haveTheSameKeysInEveryLanguage() throws IOException {
        Set<String> english = find(KEY, TEXTS.resolve("en.js"));

        assertThat(english).hasSizeGreaterThan(100);
        assertThat(find(KEY, TEXTS.resolve("de.js"))).isEqualTo(english);
    }

    @Test
    void haveTheSamePlaceholdersInEveryLanguage() throws IOException {
        assertThat(find(PLACEHOLDER, TEXTS.resolve("de.js"))).isEqualTo(find(PLACEHOLDER, TEXTS.resolve("en.js")));
    }

    @Test
    void areAllDefined() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".js"))
                    .filter(path -> !path.startsWith(TEXTS))
                    .toList()) {
                used.addAll(find(USE, file));
                used.addAll(find(CHOICE, file));
            }
        }

        assertThat(used).hasSizeGreaterThan(80);
        assertThat(find(KEY, TEXTS.resolve("en.js"))).containsAll(used);
    }

    /** All groups of all matches. */
    private static Set<String> find(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .flatMap(found -> Stream.iterate(1, group -> group <= found.groupCount(), group -> group + 1)
                        .map(found::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
