package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentTextCacheTest {

    private final DocumentTextCache cache = new DocumentTextCache(10);
    private final List<String> fetched = new ArrayList<>();

    private Optional<String> get(String id) {
        return cache.get(id, missing -> {
            fetched.add(missing);
            return Optional.of("four");
        });
    }

    @Test
    void evictsTheLeastRecentlyUsedText() {
        get("a");
        get("b");
        get("a");

        get("c");

        get("a");
        get("b");
        assertThat(fetched).containsExactly("a", "b", "c", "b");
    }

    @Test
    void cachesThatADocumentIsMissing() {
        cache.get("a", id -> Optional.empty());

        assertThat(cache.get("a", id -> Optional.of("there"))).isEmpty();
    }
}
