package dev.footnote.index.kept;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/** What is kept of a document beside its entries in the index: a fingerprint of its content, and its passages. */
public final class KeptDocument {

    private final String id;
    private final String fingerprint;
    private final int passages;
    private final byte[] annotations;

    private KeptDocument(String id, String fingerprint, int passages, byte[] annotations) {
        this.id = id;
        this.fingerprint = fingerprint;
        this.passages = passages;
        this.annotations = annotations;
    }

    /** The document with its passages, in order. */
    public static KeptDocument of(Document document, List<AnnotatedPassage> passages) {
        return new KeptDocument(
                document.id(), fingerprint(document), passages.size(), AnnotatedPassageCodec.write(passages));
    }

    public String id() {
        return id;
    }

    /** The number of its passages. */
    public int passages() {
        return passages;
    }

    /** Whether passages and index entries of this document are those of the one that was kept. */
    public boolean isOf(Document document) {
        return id.equals(document.id()) && fingerprint.equals(fingerprint(document));
    }

    /** The passages of an equal document; empty for another one. */
    public Optional<List<AnnotatedPassage>> passagesOf(Document document) {
        return isOf(document) ? AnnotatedPassageCodec.read(document, passages, annotations) : Optional.empty();
    }

    /** The bytes that {@link #read} reads. */
    public BytesRef write() {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeString(id);
        out.writeString(fingerprint);
        out.writeInt(passages);
        out.writeBytes(annotations);
        return new BytesRef(out.toArrayCopy());
    }

    /** Reads what {@link #write} wrote; the caller has verified that it is undamaged. */
    public static KeptDocument read(BytesRef bytes) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        String id = in.readString();
        String fingerprint = in.readString();
        int passages = in.readInt();
        byte[] annotations = new byte[bytes.offset + bytes.length - in.getPosition()];
        in.readBytes(annotations, 0, annotations.length);
        return new KeptDocument(id, fingerprint, passages, annotations);
    }

    /** A hash over all of the document that its passages and index entries depend on. */
    private static String fingerprint(Document document) {
        MessageDigest digest = sha256();
        update(digest, document.id());
        update(digest, document.title());
        update(digest, String.valueOf(document.date()));
        update(digest, document.source());
        update(digest, document.hash());
        for (Block block : document.structure().blocks()) {
            update(digest, block.toString());
        }
        for (Page page : document.structure().pages()) {
            update(digest, page.toString());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length, so that parts cannot run into each other. */
    private static void update(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(String.valueOf(bytes.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
