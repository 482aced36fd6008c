package dev.footnote.engine;

import dev.footnote.answering.Answerer;
import dev.footnote.answering.generation.GenerativeAnswerer;
import dev.footnote.answering.generation.support.SupportCheck;
import dev.footnote.answering.generation.support.SupportLimits;
import dev.footnote.conversation.ModelRewriter;
import dev.footnote.conversation.ModelRewriter.Rewritten;
import dev.footnote.conversation.ModelRewriter.Said;
import dev.footnote.conversation.Turn;
import dev.footnote.embedding.Embedder;
import dev.footnote.index.Snapshot;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.LlmConfig;
import dev.footnote.llm.prompts.Prompts;
import dev.footnote.llm.providers.LanguageModels;
import dev.footnote.retrieval.Question;
import dev.footnote.text.Languages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The engine's components that use a language model; absent when no model is configured.
 *
 * @param languages null when answers are in the language of the documents, whatever the question's language
 */
record Written(
        LanguageModel model,
        Answerer answerer,
        ModelRewriter rewriter,
        @Nullable DocumentLanguage languages) {

    /**
     * Validates custom prompts and limits even without a model, so that mistakes do not first show up when a model is
     * enabled.
     */
    static @Nullable Written of(EngineConfig config, Embedder embedder, Answerer extraction) {
        SupportLimits limits = SupportLimits.of(config.answering());
        if (config.llm().provider() == LlmConfig.Provider.NONE) {
            config.prompts().directory().ifPresent(folder -> new Prompts(config.prompts()));
            return null;
        }
        Prompts prompts = new Prompts(config.prompts());
        LanguageModel model = LanguageModels.of(config.llm(), "footnote.llm");
        Languages languages = config.llm().translate() ? new Languages() : null;
        SupportCheck check = new SupportCheck(text -> embedder.question(text).vector(), limits);
        var tools = new GenerativeAnswerer.Tools(config.llm(), check, embedder, languages);
        return new Written(
                model,
                new GenerativeAnswerer(extraction, model, prompts, tools),
                new ModelRewriter(model, prompts),
                languages == null ? null : new DocumentLanguage(languages));
    }

    /**
     * The question, rewritten by the model if needed; a translation that is not in the documents' language is
     * discarded.
     */
    Rewritten rewritten(
            Question plain, String message, List<Turn> history, Snapshot snapshot, Cancellation cancellation) {
        Locale documents = languages == null ? null : languages.unlike(message, snapshot);
        Rewritten rewritten = rewriter.rewritten(plain, new Said(message, history, documents), cancellation);
        boolean still = languages != null
                && rewritten.question().foreign() != null
                && languages.unlike(rewritten.question().text(), snapshot) != null;
        return still
                ? new Rewritten(plain, rewritten.usage(), rewritten.prompts(), rewritten.milliseconds(), true)
                : rewritten;
    }
}
