package dev.footnote.embedding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Embeds each passage only once: vectors are stored in a folder, with a subfolder for each fingerprint, and survive
 * restarts and crashes.
 */
public final class CachingEmbedder implements Embedder, AutoCloseable {

    /** A few seconds of work: the most that is lost when the process is killed. */
    private static final int BATCH = 256;

    private final Embedder embedder;
    private final EmbeddingCache kept;

    /**
     * Never fails: without a usable folder it embeds everything.
     *
     * @param embedder closed by the caller
     */
    public CachingEmbedder(Embedder embedder, Path directory) {
        this.embedder = embedder;
        kept = new EmbeddingCache(directory.resolve(embedder.fingerprint()));
    }

    @Override
    public QuestionVectors embedQuestion(String text) {
        return embedder.embedQuestion(text);
    }

    @Override
    public List<PassageVectors> embedPassages(List<PassageText> texts, EmbeddingProgress embeddingProgress) {
        List<String> keys = texts.stream().map(PassageVectorCodec::key).toList();
        Map<String, PassageVectors> known = kept.find(new LinkedHashSet<>(keys));
        Map<String, PassageText> missing = missing(keys, texts, known.keySet());
        embed(missing, known, (done, total) -> embeddingProgress.onProgress(texts.size() - total + done, texts.size()));
        return keys.stream().map(known::get).toList();
    }

    @Override
    public String fingerprint() {
        return embedder.fingerprint();
    }

    @Override
    public void close() {
        kept.close();
    }

    /** Maps each missing key to its text; a repeated text is embedded once. */
    private static Map<String, PassageText> missing(List<String> keys, List<PassageText> texts, Set<String> known) {
        Map<String, PassageText> missing = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!known.contains(keys.get(i))) {
                missing.putIfAbsent(keys.get(i), texts.get(i));
            }
        }
        return missing;
    }

    private void embed(
            Map<String, PassageText> missing, Map<String, PassageVectors> known, EmbeddingProgress embeddingProgress) {
        List<String> keys = new ArrayList<>(missing.keySet());
        embeddingProgress.onProgress(0, keys.size());
        for (int start = 0; start < keys.size(); start += BATCH) {
            int before = start;
            List<String> batch = keys.subList(start, Math.min(start + BATCH, keys.size()));
            List<PassageVectors> vectors = embedder.embedPassages(
                    batch.stream().map(missing::get).toList(),
                    (done, total) -> embeddingProgress.onProgress(before + done, keys.size()));
            Map<String, PassageVectors> fresh = new HashMap<>();
            for (int i = 0; i < batch.size(); i++) {
                fresh.put(batch.get(i), vectors.get(i));
            }
            kept.store(fresh);
            known.putAll(fresh);
        }
    }
}
