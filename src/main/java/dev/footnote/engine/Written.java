package dev.footnote.engine;

import dev.footnote.answering.Answerer;
import dev.footnote.answering.generation.GenerativeAnswerer;
import dev.footnote.conversation.ModelRewriter;
import dev.footnote.embedding.Embedder;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.LlmConfig;
import dev.footnote.llm.prompts.Prompts;
import dev.footnote.llm.providers.LanguageModels;
import org.jspecify.annotations.Nullable;

/** What of the engine asks a language model; there is none of it while no model is configured. */
record Written(LanguageModel model, Answerer answerer, ModelRewriter rewriter) {

    /** A folder of prompts is checked without a model too: nobody finds out that it is broken when a model is switched on. */
    static @Nullable Written of(EngineConfig config, Embedder embedder, Answerer extraction) {
        if (config.llm().provider() == LlmConfig.Provider.NONE) {
            config.prompts().directory().ifPresent(folder -> new Prompts(config.prompts()));
            return null;
        }
        Prompts prompts = new Prompts(config.prompts());
        LanguageModel model = LanguageModels.of(config.llm(), "footnote.llm");
        var tools = new GenerativeAnswerer.Tools(config.llm(), embedder);
        return new Written(
                model, new GenerativeAnswerer(extraction, model, prompts, tools), new ModelRewriter(model, prompts));
    }
}
