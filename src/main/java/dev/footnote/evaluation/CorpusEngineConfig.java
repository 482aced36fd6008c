package dev.footnote.evaluation;

import dev.footnote.answering.AnsweringConfig;
import dev.footnote.conversation.ConversationConfig;
import dev.footnote.embedding.EmbeddingConfig;
import dev.footnote.engine.EngineConfig;
import dev.footnote.index.IndexConfig;
import dev.footnote.ingestion.SplittingConfig;
import dev.footnote.ingestion.folder.SeedsConfig;
import dev.footnote.ingestion.format.pdf.OcrConfig;
import dev.footnote.ingestion.reading.isolation.ParsingConfig;
import dev.footnote.ingestion.uploads.DocumentsConfig;
import dev.footnote.llm.LlmConfig;
import dev.footnote.llm.prompts.PromptsConfig;
import dev.footnote.reading.ReaderConfig;
import dev.footnote.retrieval.RetrievalConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Engine settings for another document folder: only the seeds settings differ from the configured ones. Nothing that was
 * uploaded is served, and the index is not kept, because many of these folders are read once.
 */
record CorpusEngineConfig(EngineConfig configured, SeedsConfig seeds, DocumentsConfig documents)
        implements EngineConfig {

    /** @param bytes size of the largest file, in bytes; the file size limit is raised to it if necessary */
    static CorpusEngineConfig forFolder(Path folder, long bytes, EngineConfig configured) {
        SeedsConfig seeds = configured.seeds();
        long limit = Math.max(bytes, seeds.maxFileBytes());
        return new CorpusEngineConfig(
                configured, new Seeds(folder, seeds.scanInterval(), limit), new NoUploads(configured.documents()));
    }

    private record Seeds(Path directory, Duration scanInterval, long maxFileBytes) implements SeedsConfig {}

    private record UnkeptIndex(int exactUpTo) implements IndexConfig {

        @Override
        public boolean keep() {
            return false;
        }

        @Override
        public Optional<Path> directory() {
            return Optional.empty();
        }
    }

    private record NoUploads(DocumentsConfig configured) implements DocumentsConfig {

        @Override
        public boolean enabled() {
            return false;
        }

        @Override
        public Optional<Path> directory() {
            return configured.directory();
        }

        @Override
        public long maxBytes() {
            return configured.maxBytes();
        }

        @Override
        public long maxTotalBytes() {
            return configured.maxTotalBytes();
        }

        @Override
        public Duration maxWait() {
            return configured.maxWait();
        }
    }

    @Override
    public ParsingConfig parsing() {
        return configured.parsing();
    }

    @Override
    public OcrConfig ocr() {
        return configured.ocr();
    }

    @Override
    public SplittingConfig splitting() {
        return configured.splitting();
    }

    @Override
    public EmbeddingConfig embedding() {
        return configured.embedding();
    }

    @Override
    public IndexConfig index() {
        return new UnkeptIndex(configured.index().exactUpTo());
    }

    @Override
    public RetrievalConfig retrieval() {
        return configured.retrieval();
    }

    @Override
    public ReaderConfig reader() {
        return configured.reader();
    }

    @Override
    public AnsweringConfig answering() {
        return configured.answering();
    }

    @Override
    public LlmConfig llm() {
        return configured.llm();
    }

    @Override
    public PromptsConfig prompts() {
        return configured.prompts();
    }

    @Override
    public ConversationConfig conversation() {
        return configured.conversation();
    }

    @Override
    public TimeConfig time() {
        return configured.time();
    }
}
