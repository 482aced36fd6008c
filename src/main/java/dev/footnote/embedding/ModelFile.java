package dev.footnote.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** A file of all-MiniLM-L6-v2 on the class path, read once. */
record ModelFile(String name) {

    static final ModelFile NETWORK = new ModelFile("/all-minilm-l6-v2.onnx");
    static final ModelFile TOKENIZER = new ModelFile("/all-minilm-l6-v2-tokenizer.json");

    byte[] read() {
        URL url = ModelFile.class.getResource(name);
        if (url == null) {
            throw new EmbeddingException("%s is not on the class path".formatted(name));
        }
        try {
            return read(url.openConnection());
        } catch (IOException e) {
            throw new EmbeddingException("cannot read %s".formatted(url), e);
        }
    }

    /** Into one array of the known length where there is one: growing to 90 MB costs a third more time. */
    private static byte[] read(URLConnection connection) throws IOException {
        int length = connection.getContentLength();
        try (InputStream in = connection.getInputStream()) {
            if (length <= 0) {
                return in.readAllBytes();
            }
            byte[] bytes = new byte[length];
            int read = in.readNBytes(bytes, 0, length);
            if (read != length || in.read() != -1) {
                throw new IOException("%d bytes announced, %d or more read".formatted(length, read));
            }
            return bytes;
        }
    }

    /**
     * Two checksums and the length tell one release of a model from another in 10 ms; a cryptographic hash of 90 MB
     * takes 100 ms at best, at every start.
     */
    static String print(byte[] file) {
        return "%x-%x-%x".formatted(file.length, sum(new CRC32(), file), sum(new CRC32C(), file));
    }

    private static long sum(Checksum checksum, byte[] file) {
        checksum.update(file);
        return checksum.getValue();
    }
}
