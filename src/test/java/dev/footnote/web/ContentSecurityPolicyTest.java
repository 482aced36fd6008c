package dev.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentSecurityPolicyTest {

    @Test
    void forbidsFramesWhereNoOriginIsConfigured() {
        assertThat(ContentSecurityPolicy.framedBy(Set.of()))
                .isEqualTo(ContentSecurityPolicy.unframed())
                .endsWith("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void namesTheOriginsThatMayShowTheChat() {
        String policy = ContentSecurityPolicy.framedBy(
                Set.of("https://*.example.com", "http://localhost:*", "https://intranet.example.org"));

        assertThat(policy)
                .startsWith("default-src 'none';")
                .endsWith("frame-ancestors http://localhost:* https://*.example.com https://intranet.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "intranet.example.com",
                "https://",
                "https://*",
                "https://example.com/path",
                "https://example.com/",
                "https://example.com; script-src *",
                "https://a.example https://b.example",
                "javascript:alert(1)",
                "https://example.com:port"
            })
    void refusesAtStartUpWhatIsNotAnOrigin(String origin) {
        assertThatThrownBy(() -> ContentSecurityPolicy.framedBy(Set.of(origin)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("footnote.web.embed-origins");
    }
}
