package dev.footnote.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeysFileProfile.class)
class NamedKeysIT {

    private final HttpTestClient first = new HttpTestClient("Bearer " + KeysFileProfile.FIRST);
    private final HttpTestClient second = new HttpTestClient("Bearer " + KeysFileProfile.SECOND);
    private final HttpTestClient admin = new HttpTestClient("Bearer " + KeysFileProfile.ADMIN);

    @Test
    void eachKeyOpensTheAddressesOfItsRoleInAnyApi() {
        assertThat(first.get("/api/documents").statusCode()).isEqualTo(200);
        assertThat(first.get("/v1/models").statusCode()).isEqualTo(200);
        assertThat(first.get("/api/evaluations").statusCode()).isEqualTo(401);
        assertThat(admin.get("/api/evaluations").statusCode()).isEqualTo(200);
        assertThat(admin.get("/api/documents").statusCode()).isEqualTo(401);
        assertThat(new HttpTestClient().get("/api/documents").statusCode()).isEqualTo(401);
    }

    @Test
    void aKeyIsReplacedWithoutARestart() throws IOException {
        Path file = Path.of(ConfigProvider.getConfig().getValue(KeysFileProfile.FILE_SETTING, String.class));
        String before = Files.readString(file);

        Files.writeString(file, before.replace("alice", "bob"));

        awaitStatus(second, 200);
        awaitStatus(first, 401);
        Files.writeString(file, before);
        awaitStatus(first, 200);
    }

    @Test
    void aKeyIsACallerWithALimitOfItsOwn() {
        first.waitUntilReady();
        HttpTestClient other = new HttpTestClient("Bearer " + KeysFileProfile.OTHER);
        String search = "{\"query\": \"agreements\"}";
        other.post("/api/search", search);
        other.post("/api/search", search);

        assertThat(other.post("/api/search", search).statusCode()).isEqualTo(429);
        assertThat(first.post("/api/search", search).statusCode()).isEqualTo(200);
    }

    private static void awaitStatus(HttpTestClient client, int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> client.get("/api/documents").statusCode() == status);
    }
}
