package dev.footnote.index;

import dev.footnote.corpus.Document;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Names what a snapshot holds. */
final class Version {

    private Version() {}

    /** Twelve hex digits of a hash over the model and each document's id, title, date, text hash and cut. */
    static String of(String modelFingerprint, Collection<IndexedDocument> documents) {
        MessageDigest digest = sha256();
        digest.update(modelFingerprint.getBytes(StandardCharsets.UTF_8));
        for (IndexedDocument indexed : documents) {
            Document document = indexed.document();
            digest.update("%s\0%s\0%s\0%s\0%d\n"
                    .formatted(
                            document.id(),
                            document.title(),
                            document.date(),
                            document.hash(),
                            indexed.passages().size())
                    .getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
