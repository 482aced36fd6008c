package dev.footnote.embedding;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The loaded network of the model.
 *
 * @param fingerprint distinguishes its releases
 */
record MiniLmNetwork(MiniLmSession session, String fingerprint) {

    private static final AtomicReference<@Nullable CompletableFuture<MiniLmNetwork>> AHEAD = new AtomicReference<>();

    /** Starts to load a network in parallel with the rest of the startup; the first {@link #take} gets it. */
    static void preload() {
        CompletableFuture<MiniLmNetwork> ahead = new CompletableFuture<>();
        if (AHEAD.compareAndSet(null, ahead)) {
            Thread loader = new Thread(() -> ahead.completeAsync(MiniLmNetwork::load, Runnable::run), "model-ahead");
            loader.setDaemon(true);
            loader.start();
        }
    }

    /** Returns the preloaded network, or loads one. */
    static MiniLmNetwork take() {
        CompletableFuture<MiniLmNetwork> ahead = AHEAD.getAndSet(null);
        if (ahead == null) {
            return load();
        }
        try {
            return ahead.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof EmbeddingException reason) {
                throw reason;
            }
            throw failed;
        }
    }

    /** Unpacks the file while the native library loads, which saves a tenth of a second. */
    private static MiniLmNetwork load() {
        CompletableFuture<byte[]> file = CompletableFuture.supplyAsync(ModelFile.NETWORK::read);
        OrtEnvironment.getEnvironment();
        byte[] network = file.join();
        return new MiniLmNetwork(new MiniLmSession(network), ModelFile.fingerprint(network));
    }
}
