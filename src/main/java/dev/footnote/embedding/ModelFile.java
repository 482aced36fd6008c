package dev.footnote.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** A resource file of all-MiniLM-L6-v2 on the class path. */
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

    /** Reads into one array if the length is known: growing an array to 90 MB takes a third longer. */
    private static byte[] read(URLConnection connection) throws IOException {
        int length = connection.getContentLength();
        try (InputStream in = connection.getInputStream()) {
            if (length <= 0) {
                return in.readAllBytes();
            }
            byte[] bytes = new byte[length];
            int read = in.readNBytes(bytes, 0, length);
            if (read != length || in.read() != -1) {
                throw new IOException("expected %d bytes, but read %d or more".formatted(length, read));
            }
            return bytes;
        }
    }

    /**
     * Two checksums and the length distinguish releases of a model in 10 ms; a cryptographic hash of 90 MB takes at
     * least 100 ms at every start.
     */
    static String fingerprint(byte[] file) {
        return "%x-%x-%x".formatted(file.length, sum(new CRC32(), file), sum(new CRC32C(), file));
    }

    private static long sum(Checksum checksum, byte[] file) {
        checksum.update(file);
        return checksum.getValue();
    }
}
