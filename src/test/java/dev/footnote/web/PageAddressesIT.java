package dev.footnote.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses of the page and what they send. */
@QuarkusTest
@TestProfile(PageProfile.class)
class PageAddressesIT {

    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");
    private static final int MAX_COMPRESSED_BYTES = 150_000;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/documents", "/documents/site/crane.md", "/documents/a%2F..%2Fb", "/answers/1"})
    void answerWithTheSameShell(String address) {
        Response response = given().urlEncodingEnabled(false).get(address);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("text/html");
        assertThat(response.header("Content-Security-Policy"))
                .isEqualTo(PageFilter.CONTENT_SECURITY_POLICY)
                .doesNotContain("unsafe");
        assertThat(response.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.asString()).contains("<footnote-app>").doesNotContainPattern("<script>|<style|onload=");
    }

    @Test
    void letBundlesBeKeptForever() {
        for (String address : loaded()) {
            if (address.startsWith("/static/bundle/")) {
                assertThat(given().get(address).header("Cache-Control")).contains("immutable");
            }
        }
    }

    @Test
    void sendLessThan150KilobytesForTheFirstPage() throws IOException {
        int compressed = compressedSize("/");
        for (String address : loaded()) {
            compressed += compressedSize(address);
        }

        assertThat(loaded()).hasSizeGreaterThan(1);
        assertThat(compressed).isBetween(10_000, MAX_COMPRESSED_BYTES);
    }

    private static List<String> loaded() {
        return LOADED.matcher(given().get("/").asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static int compressedSize(String address) throws IOException {
        Response response = given().get(address);
        assertThat(response.statusCode()).as(address).isEqualTo(200);
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(response.asByteArray());
        }
        return bytes.size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/document", "/documentsx", "/answer", "/api", "/api/answers/1", "/index.htm", "/chat"})
    void leaveOtherAddressesUnknown(String address) {
        given().get(address).then().statusCode(404).body("type", equalTo("urn:footnote:problem:not-found"));
    }

    @Test
    void doNotTakeOtherMethods() {
        given().post("/documents/site/crane.md").then().statusCode(404);
    }
}
