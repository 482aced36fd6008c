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
 * What of the engine asks a language model; there is none of it while no model is configured.
 *
 * @param languages null when answers are given in the language of the documents, whatever the question is in
 */
record Written(
        LanguageModel model,
        Answerer answerer,
        ModelRewriter rewriter,
        @Nullable DocumentLanguage languages) {

    /**
     * Prompts and limits of one's own are checked without a model too: nobody finds out that they are broken when a
     * model is switched on.
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

    /** The question in the model's words where it needs other ones; a translation that is none is not taken. */
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
