package dev.footnote.evaluation;

import dev.footnote.embedding.Embedder;
import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.questions.SetCorpus;
import java.time.Clock;

/** Opens an engine on what a set is asked of. */
public final class SetEngine {

    private SetEngine() {}

    /**
     * A private engine on the corpus of the set, or one on the configured documents when the set has none; it is the
     * caller's to close. Its documents have been read when this returns; kept embeddings are used.
     */
    public static Engine open(SetCorpus corpus, EngineConfig config, Clock clock, Embedder.Progress progress) {
        if (corpus instanceof SetCorpus.JsonLines lines) {
            return read(CorpusFolder.of(lines), config, clock, progress);
        }
        if (corpus instanceof SetCorpus.Given given) {
            return read(CorpusFolder.of(given), config, clock, progress);
        }
        return read(Engine.over(config, clock), progress);
    }

    private static Engine read(CorpusFolder folder, EngineConfig config, Clock clock, Embedder.Progress progress) {
        try (folder) {
            EngineConfig own = CorpusConfig.over(folder.path(), folder.bytes(), config);
            return read(Engine.over(own, clock), progress);
        }
    }

    private static Engine read(Engine engine, Embedder.Progress progress) {
        boolean read = false;
        try {
            engine.ingest(progress);
            read = true;
            return engine;
        } finally {
            if (!read) {
                engine.close();
            }
        }
    }
}
