package dev.footnote.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Caches the most recently used results by their text. Thread-safe. */
final class LruCache<V> {

    private final Map<String, V> kept;

    LruCache(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<V> get(String text) {
        return Optional.ofNullable(kept.get(text));
    }

    synchronized void put(String text, V found) {
        kept.put(text, found);
    }
}
