package dev.footnote.evaluation;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A least-recently-used cache of document texts, bounded by their total number of characters. Thread-safe. */
final class DocumentTextCache {

    /** About 100 MB of memory at most; most corpora fit entirely. */
    private static final long MAX_CHARACTERS = 50_000_000;

    private final Map<String, Optional<String>> texts = new LinkedHashMap<>(16, 0.75f, true);
    private final long maxCharacters;
    private long characters;

    DocumentTextCache() {
        this(MAX_CHARACTERS);
    }

    DocumentTextCache(long maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** Fetches outside the lock: threads that miss the same text at once all fetch it, but no fetch blocks others. */
    Optional<String> get(String id, Function<String, Optional<String>> fetch) {
        Optional<Optional<String>> kept = kept(id);
        if (kept.isPresent()) {
            return kept.get();
        }
        Optional<String> fetched = fetch.apply(id);
        keep(id, fetched);
        return fetched;
    }

    private synchronized Optional<Optional<String>> kept(String id) {
        return Optional.ofNullable(texts.get(id));
    }

    private synchronized void keep(String id, Optional<String> text) {
        Optional<String> before = texts.put(id, text);
        characters += length(text) - (before == null ? 0 : length(before));
        Iterator<Optional<String>> oldest = texts.values().iterator();
        while (characters > maxCharacters && oldest.hasNext()) {
            characters -= length(oldest.next());
            oldest.remove();
        }
    }

    private static int length(Optional<String> text) {
        return text.map(String::length).orElse(0);
    }
}
