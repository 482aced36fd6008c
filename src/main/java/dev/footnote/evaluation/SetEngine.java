package dev.footnote.evaluation;

import dev.footnote.embedding.Embedder;
import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.questions.SetCorpus;
import java.time.Clock;

/** Opens an engine on the documents of a question set. */
public final class SetEngine {

    private SetEngine() {}

    /**
     * Opens an engine on the corpus of the set, or on the configured documents if the set has no corpus. The documents
     * are ingested before this method returns, with cached embeddings where available. The caller closes the engine.
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
