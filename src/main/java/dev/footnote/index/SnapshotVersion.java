package dev.footnote.index;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The version of a snapshot, computed from its content when it is first asked for: many snapshots are never used while
 * documents are being read. Thread-safe.
 */
final class SnapshotVersion {

    private final String modelFingerprint;
    private final Collection<IndexedDocument> documents;
    private @Nullable String hash;

    /** @param documents not copied; must not change */
    SnapshotVersion(String modelFingerprint, Collection<IndexedDocument> documents) {
        this.modelFingerprint = modelFingerprint;
        this.documents = documents;
    }

    /**
     * Twelve hex digits of a hash over the model and each document's id, title, date, text hash and passage boundaries.
     */
    synchronized String hash() {
        if (hash == null) {
            hash = compute();
        }
        return hash;
    }

    private String compute() {
        MessageDigest digest = sha256();
        digest.update(modelFingerprint.getBytes(StandardCharsets.UTF_8));
        for (IndexedDocument indexed : documents) {
            Document document = indexed.document();
            digest.update(
                    String.join("\0", document.id(), document.title(), String.valueOf(document.date()), document.hash())
                            .getBytes(StandardCharsets.UTF_8));
            digest.update(passageBoundaries(indexed).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    /** The passage boundaries, which depend on the splitting settings. */
    private static String passageBoundaries(IndexedDocument indexed) {
        StringBuilder cut = new StringBuilder();
        for (IndexedPassage passage : indexed.passages()) {
            Span span = passage.passage().span();
            cut.append('\0').append(span.start()).append('-').append(span.end());
        }
        return cut.append('\n').toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
