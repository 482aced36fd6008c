package dev.footnote.answering.generation;

import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Answerer;
import dev.footnote.answering.Draft;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.generation.support.SupportCheck;
import dev.footnote.answering.generation.translation.Grounds;
import dev.footnote.answering.generation.translation.Translation;
import dev.footnote.embedding.Embedder;
import dev.footnote.index.Snapshot;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.LlmConfig;
import dev.footnote.llm.LlmConfig.TranslationCheck;
import dev.footnote.llm.prompts.Edition;
import dev.footnote.llm.prompts.Prompts;
import dev.footnote.retrieval.Evidence;
import dev.footnote.text.Languages;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has a language model write the answer from the evidence. Extraction runs first: it provides the confidence, and the
 * fallback if the model fails. If it finds no evidence, or only evidence of another period, the model is not called.
 */
public final class GenerativeAnswerer implements Answerer {

    /** Refusals that a model cannot overturn: there is nothing to read, or the dates rule the evidence out. */
    private static final Set<Reason> DECIDED = Set.of(Reason.NO_EVIDENCE, Reason.WRONG_PERIOD, Reason.EMPTY_CORPUS);

    private final Answerer extraction;
    private final LanguageModel model;
    private final Prompts prompts;
    private final LlmConfig config;
    private final SupportCheck check;
    private final Embedder embedder;
    private final @Nullable Languages languages;

    public GenerativeAnswerer(Answerer extraction, LanguageModel model, Prompts prompts, Tools tools) {
        this.extraction = extraction;
        this.model = model;
        this.prompts = prompts;
        this.config = tools.config();
        this.check = tools.check();
        this.embedder = tools.embedder();
        this.languages = tools.languages();
    }

    /**
     * Further dependencies of the answerer.
     *
     * @param languages null if statements are not translated
     */
    public record Tools(
            LlmConfig config,
            SupportCheck check,
            Embedder embedder,
            @Nullable Languages languages) {}

    @Override
    public AnsweredBy way() {
        return AnsweredBy.GENERATIVE;
    }

    @Override
    public Draft draft(Evidence evidence, Snapshot snapshot) {
        return draft(evidence, snapshot, new Unread(new Cancellation()));
    }

    @Override
    public Draft draft(Evidence evidence, Snapshot snapshot, Reader reader) {
        Draft extracted = extraction.draft(evidence, snapshot);
        if (evidence.passages().isEmpty() || isDecided(extracted.refusal())) {
            return extracted;
        }
        Edition edition = prompts.edition();
        Dialogue dialogue = new Dialogue(model, edition, config);
        PassageList passages = new PassageList(evidence);
        String foreign = evidence.question().foreign();
        if (foreign == null || languages == null) {
            return dialogue.write(passages, evidence, check, extracted, reader);
        }
        // Statements are sent only after translation, because a sent statement cannot be withdrawn.
        Draft draft = dialogue.write(passages, evidence, check, extracted, new Unread(reader.cancellation()));
        Grounds grounds = config.translationCheck() == TranslationCheck.ROUND_TRIP
                ? Grounds.of(check, embedder, passages.question(), passages.all())
                : null;
        return isToTranslate(draft)
                ? Translation.of(draft, foreign, new Translation.Call(model, edition, languages, grounds), reader)
                : draft;
    }

    /** Extracted quotes are not translated, and a model that has just failed is not called again. */
    private static boolean isToTranslate(Draft draft) {
        return draft.origin().way() == AnsweredBy.GENERATIVE
                && !draft.origin().notices().contains(Notice.MODEL_UNAVAILABLE)
                && !draft.statements().isEmpty();
    }

    private static boolean isDecided(@Nullable Reason refusal) {
        return refusal != null && DECIDED.contains(refusal);
    }

    /** A reader that ignores the drafts. */
    private record Unread(Cancellation cancellation) implements Reader {

        @Override
        public void read(Draft soFar) {}
    }
}
