package dev.footnote.engine;

import dev.footnote.answering.Answerer;
import dev.footnote.answering.generation.GenerativeAnswerer;
import dev.footnote.answering.generation.support.SupportCheck;
import dev.footnote.answering.generation.support.SupportLimits;
import dev.footnote.conversation.ModelRewriter;
import dev.footnote.conversation.ModelRewriter.RewriteInput;
import dev.footnote.conversation.ModelRewriter.RewriteResult;
import dev.footnote.conversation.Turn;
import dev.footnote.embedding.Embedder;
import dev.footnote.index.Snapshot;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.LlmConfig;
import dev.footnote.llm.observing.ModelCallObserver;
import dev.footnote.llm.observing.ObservedModel;
import dev.footnote.llm.prompts.PromptStore;
import dev.footnote.llm.providers.LanguageModelFactory;
import dev.footnote.retrieval.Question;
import dev.footnote.text.LanguageDetector;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The engine's components that use a language model; absent when no model is configured.
 *
 * @param languages null when answers are in the language of the documents, whatever the question's language
 */
record ModelComponents(
        LanguageModel model,
        Answerer answerer,
        ModelRewriter rewriter,
        @Nullable DocumentLanguageDetector languages) {

    /**
     * Validates custom prompts and limits even without a model, so that mistakes do not first show up when a model is
     * enabled.
     */
    static @Nullable ModelComponents of(
            EngineConfig config, Embedder embedder, Answerer extraction, ModelCallObserver observer) {
        SupportLimits limits = SupportLimits.of(config.answering());
        if (config.llm().provider() == LlmConfig.Provider.NONE) {
            config.prompts().directory().ifPresent(folder -> new PromptStore(config.prompts()));
            return null;
        }
        PromptStore promptStore = new PromptStore(config.prompts());
        LanguageModel model = new ObservedModel(LanguageModelFactory.create(config.llm(), "footnote.llm"), observer);
        LanguageDetector languageDetector = config.llm().translate() ? new LanguageDetector() : null;
        SupportCheck check =
                new SupportCheck(text -> embedder.embedQuestion(text).vector(), limits);
        var dependencies = new GenerativeAnswerer.Dependencies(config.llm(), check, embedder, languageDetector);
        return new ModelComponents(
                model,
                new GenerativeAnswerer(extraction, model, promptStore, dependencies),
                new ModelRewriter(model, promptStore),
                languageDetector == null ? null : new DocumentLanguageDetector(languageDetector));
    }

    /**
     * The question, rewritten by the model if needed; a translation that is not in the documents' language is
     * discarded.
     */
    RewriteResult rewrite(
            Question plain, String message, List<Turn> history, Snapshot snapshot, Cancellation cancellation) {
        Locale documents = languages == null ? null : languages.languageIfDifferent(message, snapshot);
        RewriteResult rewriteResult =
                rewriter.rewrite(plain, new RewriteInput(message, history, documents), cancellation);
        boolean still = languages != null
                && rewriteResult.question().originalMessage() != null
                && languages.languageIfDifferent(rewriteResult.question().text(), snapshot) != null;
        return still
                ? new RewriteResult(
                        plain, rewriteResult.usage(), rewriteResult.prompts(), rewriteResult.milliseconds(), true)
                : rewriteResult;
    }
}
