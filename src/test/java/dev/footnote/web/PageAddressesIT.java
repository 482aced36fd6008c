package dev.footnote.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses of the page and what they send. */
@QuarkusTest
@TestProfile(PageProfile.class)
class PageAddressesIT {

    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

    /** Of a script; what it loads later is imported by a call. */
    private static final Pattern IMPORTED = Pattern.compile("\\b(?:from|import)\\s*\"([^\"]+\\.js)\"");

    private static final String BUNDLES = "/static/bundle/";
    private static final int MAX_BYTES = 150_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/documents",
                "/documents/site/crane.md",
                "/documents/a%2F..%2Fb",
                "/answers/1",
                "/insights",
                "/evaluations"
            })
    void answerWithTheSameShell(String path) {
        Response response = given().urlEncodingEnabled(false).get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("text/html");
        assertThat(response.header("Content-Security-Policy"))
                .isEqualTo(ContentSecurityPolicy.unframed())
                .doesNotContain("unsafe");
        assertThat(response.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.asString())
                .contains("/static/bundle/app-")
                .doesNotContainPattern("<script>|<style|onload=");
    }

    @Test
    void letBundlesBeKeptForever() {
        for (String path : find(LOADED, given().get("/").asString())) {
            if (path.startsWith(BUNDLES)) {
                assertThat(given().get(path).header("Cache-Control")).contains("immutable");
            }
        }
    }

    /** Uncompressed, as they are sent. */
    @Test
    void sendLessThan150KilobytesForTheFirstPage() {
        int bytes = 0;
        Set<String> sent = new HashSet<>();
        Deque<String> unsent = new ArrayDeque<>(List.of("/"));
        while (!unsent.isEmpty()) {
            String path = unsent.remove();
            if (sent.add(path)) {
                Response response = given().get(path);
                assertThat(response.statusCode()).as(path).isEqualTo(200);
                bytes += response.asByteArray().length;
                unsent.addAll(find(path.endsWith(".js") ? IMPORTED : LOADED, response.asString()));
            }
        }

        assertThat(sent).hasSizeGreaterThan(3);
        assertThat(bytes).isBetween(50_000, MAX_BYTES);
    }

    /** The paths that the expression finds; scripts name each other relative to their folder. */
    private static List<String> find(Pattern address, String text) {
        return address.matcher(text)
                .results()
                .map(found -> found.group(1).replaceFirst("^\\./", BUNDLES))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/document", "/documentsx", "/answer", "/api", "/api/answer", "/index.htm", "/chat"})
    void leaveOtherAddressesUnknown(String path) {
        given().get(path).then().statusCode(404).body("type", equalTo("urn:footnote:problem:not-found"));
    }

    @Test
    void doNotTakeOtherMethods() {
        given().post("/documents/site/crane.md").then().statusCode(404);
    }
}
