package dev.footnote.engine;

import dev.footnote.answering.AnsweringConfig;
import dev.footnote.conversation.ConversationConfig;
import dev.footnote.embedding.EmbeddingConfig;
import dev.footnote.index.IndexConfig;
import dev.footnote.ingestion.SplittingConfig;
import dev.footnote.ingestion.folder.SeedsConfig;
import dev.footnote.llm.LlmConfig;
import dev.footnote.llm.prompts.PromptsConfig;
import dev.footnote.retrieval.RetrievalConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** The settings of the engine, those of each capability in a group of its own: {@code footnote.*}. */
@ConfigMapping(prefix = "footnote")
public interface EngineConfig {

    SeedsConfig seeds();

    SplittingConfig splitting();

    EmbeddingConfig embedding();

    IndexConfig index();

    RetrievalConfig retrieval();

    AnsweringConfig answering();

    LlmConfig llm();

    PromptsConfig prompts();

    ConversationConfig conversation();

    TimeConfig time();

    /** Settings of time: {@code footnote.time.*}. */
    interface TimeConfig {

        /** The zone in which today begins and ends, for questions such as <em>last month</em>. */
        @WithDefault("UTC")
        ZoneId zone();
    }
}
