package dev.footnote.rest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.rest.access.AccessKeys.NamedKey;
import dev.footnote.rest.access.AccessKeys.Role;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrentKeysTest {

    private static final String ALICE = "alice-0123456789abcdef";
    private static final String BOB = "bob-0123456789abcdef";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeKeys() throws IOException {
        file = Files.writeString(folder.resolve("keys.properties"), "reader.alice=" + ALICE + "\n");
    }

    @Test
    void findsTheNameOfEachKeyOfItsRole() {
        CurrentKeys keys = keys(Map.of(
                "footnote.access.keys-file",
                file.toString(),
                "footnote.access.reader-keys.bob",
                BOB,
                "footnote.access.admin-keys.ops",
                "ops-0123456789abcdef"));

        assertThat(reader(keys, ALICE)).contains("alice");
        assertThat(reader(keys, BOB)).contains("bob");
        assertThat(reader(keys, "ops-0123456789abcdef")).isEmpty();
        assertThat(keys.get().find(Role.ADMIN, "bearer ops-0123456789abcdef").map(NamedKey::name))
                .contains("ops");
        assertThat(keys.get().find(Role.READER, null)).isEmpty();
        assertThat(keys.get().find(Role.READER, "Basic " + ALICE)).isEmpty();
    }

    @Test
    void readsAKeyOfTheEnvironment() {
        CurrentKeys keys = keys(Map.of("FOOTNOTE_ACCESS_READER_KEYS_BOB", BOB));

        assertThat(reader(keys, BOB)).contains("bob");
    }

    @Test
    void theOlderSettingsStillGrantAccess() {
        CurrentKeys keys = keys(Map.of("footnote.reader.key", "short", "footnote.admin.key", "secret"));

        assertThat(reader(keys, "short")).contains("reader");
        assertThat(keys.get().find(Role.ADMIN, "Bearer secret").map(NamedKey::name))
                .contains("admin");
    }

    @Test
    void aChangedFileReplacesTheKeys() throws IOException {
        CurrentKeys keys = keys(Map.of("footnote.access.keys-file", file.toString()));
        Files.writeString(file, "reader.bob=" + BOB + "\n");

        keys.readAgain();

        assertThat(reader(keys, ALICE)).isEmpty();
        assertThat(reader(keys, BOB)).contains("bob");
    }

    @ParameterizedTest
    @CsvSource({
        "reader.bob=short",
        "reader.bob=",
        "reader.bob",
        "readr.bob=bob-0123456789abcdef",
        "reader.=bob-0123456789abcdef",
        "reader.b\\u000ab=bob-0123456789abcdef",
        "reader.bob=bob 0123456789abcdef",
        "reader.bob=alice-0123456789abcdef",
        "admin.bob=alice-0123456789abcdef",
        "reader.alice=bob-0123456789abcdef",
        "reader.bob=\\uxyz"
    })
    void aBrokenFileKeepsThePreviousKeys(String line) throws IOException {
        CurrentKeys keys = keys(Map.of("footnote.access.keys-file", file.toString()));
        Files.writeString(file, "reader.alice=" + ALICE + "\n" + line + "\n");

        keys.readAgain();

        assertThat(reader(keys, ALICE)).contains("alice");
        assertThat(keys.get().keys()).hasSize(1);
    }

    @Test
    void aMissingFileOrOneWithoutReadersKeepsThePreviousKeys() throws IOException {
        CurrentKeys keys = keys(Map.of("footnote.access.keys-file", file.toString()));

        Files.writeString(file, "");
        keys.readAgain();
        assertThat(reader(keys, ALICE)).contains("alice");

        Files.delete(file);
        keys.readAgain();
        assertThat(reader(keys, ALICE)).contains("alice");
    }

    @ParameterizedTest
    @CsvSource({
        "reader.bob=short-key, the key reader.bob must have at least 16 characters",
        "reader.bob=alice-0123456789abcdef, reader.alice and reader.bob have the same key",
        "reader.alice=bob-0123456789abcdef, the key reader.alice is given twice",
        "bob=bob-0123456789abcdef, neither with reader.NAME= nor with admin.NAME="
    })
    void anUnsuitableKeyStopsTheStartAndIsNotShown(String line, String complaint) throws IOException {
        Files.writeString(file, "reader.alice=" + ALICE + "\n" + line + "\n");

        assertThatThrownBy(() -> keys(Map.of("footnote.access.keys-file", file.toString())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(complaint)
                .message()
                .doesNotContain("0123456789abcdef", "short-key");
    }

    private static Optional<String> reader(CurrentKeys keys, String key) {
        return keys.get().find(Role.READER, "Bearer " + key).map(NamedKey::name);
    }

    private static CurrentKeys keys(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(AccessConfig.class)
                .withMapping(ReaderConfig.class)
                .withMapping(AdminConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new EnvConfigSource(settings, 300))
                .build();
        return new CurrentKeys(
                config.getConfigMapping(AccessConfig.class),
                config.getConfigMapping(ReaderConfig.class),
                config.getConfigMapping(AdminConfig.class));
    }
}
