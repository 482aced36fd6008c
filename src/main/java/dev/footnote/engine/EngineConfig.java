package dev.footnote.engine;

import dev.footnote.answering.AnsweringConfig;
import dev.footnote.conversation.ConversationConfig;
import dev.footnote.embedding.EmbeddingConfig;
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
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** The settings of the engine, one group for each capability: {@code footnote.*}. */
@ConfigMapping(prefix = "footnote")
public interface EngineConfig {

    /** The documents. */
    SeedsConfig seeds();

    /** The documents that are uploaded. */
    DocumentsConfig documents();

    /** How formats other than plain text are parsed. */
    ParsingConfig parsing();

    /** How the text of scanned pages is recognized. */
    OcrConfig ocr();

    /** How documents are split into passages. */
    SplittingConfig splitting();

    /** How passages are embedded and where embeddings are cached. */
    EmbeddingConfig embedding();

    /** The index of passages. */
    IndexConfig index();

    /** How passages are found. */
    RetrievalConfig retrieval();

    /** How passages are read. */
    ReaderConfig reader();

    /** How answers are extracted, and when a question is refused. */
    AnsweringConfig answering();

    /** The language model that writes answers. */
    LlmConfig llm();

    /** The prompts of the language model. */
    PromptsConfig prompts();

    /** How conversations are kept. */
    ConversationConfig conversation();

    /** The current day. */
    TimeConfig time();

    /** Settings of time: {@code footnote.time.*}. */
    interface TimeConfig {

        /** The time zone that determines the current day, for questions such as <em>last month</em>. */
        @WithDefault("UTC")
        ZoneId zone();
    }
}
