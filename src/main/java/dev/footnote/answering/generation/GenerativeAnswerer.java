package dev.footnote.answering.generation;

import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Answerer;
import dev.footnote.answering.Draft;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.generation.support.SupportCheck;
import dev.footnote.answering.generation.translation.DraftTranslator;
import dev.footnote.answering.generation.translation.RoundTripEvidence;
import dev.footnote.embedding.Embedder;
import dev.footnote.index.Snapshot;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.LlmConfig;
import dev.footnote.llm.LlmConfig.TranslationCheck;
import dev.footnote.llm.prompts.PromptSnapshot;
import dev.footnote.llm.prompts.PromptStore;
import dev.footnote.retrieval.Evidence;
import dev.footnote.text.LanguageDetector;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has a language model write the answer from the evidence. Extraction runs first: it provides the confidence, and the
 * fallback if the model fails. If it finds no evidence, or only evidence of another period, the model is not called.
 */
public final class GenerativeAnswerer implements Answerer {

    /** Refusals that a model cannot overturn: there is nothing to read, or the dates rule the evidence out. */
    private static final Set<Reason> FINAL_REFUSALS =
            Set.of(Reason.NO_EVIDENCE, Reason.WRONG_PERIOD, Reason.EMPTY_CORPUS);

    private final Answerer extraction;
    private final LanguageModel model;
    private final PromptStore promptStore;
    private final LlmConfig config;
    private final SupportCheck check;
    private final Embedder embedder;
    private final @Nullable LanguageDetector languageDetector;

    public GenerativeAnswerer(
            Answerer extraction, LanguageModel model, PromptStore promptStore, Dependencies dependencies) {
        this.extraction = extraction;
        this.model = model;
        this.promptStore = promptStore;
        this.config = dependencies.config();
        this.check = dependencies.check();
        this.embedder = dependencies.embedder();
        this.languageDetector = dependencies.languages();
    }

    /**
     * Further dependencies of the answerer.
     *
     * @param languages null if statements are not translated
     */
    public record Dependencies(
            LlmConfig config,
            SupportCheck check,
            Embedder embedder,
            @Nullable LanguageDetector languages) {}

    @Override
    public AnsweredBy answeredBy() {
        return AnsweredBy.GENERATIVE;
    }

    @Override
    public Draft draft(Evidence evidence, Snapshot snapshot) {
        return draft(evidence, snapshot, new IgnoringReader(new Cancellation()));
    }

    @Override
    public Draft draft(Evidence evidence, Snapshot snapshot, DraftListener draftListener) {
        Draft extracted = extraction.draft(evidence, snapshot);
        if (evidence.passages().isEmpty() || isFinalRefusal(extracted.refusal())) {
            return extracted;
        }
        PromptSnapshot promptSnapshot = promptStore.snapshot();
        DraftWriter draftWriter = new DraftWriter(model, promptSnapshot, config);
        PassageList passages = new PassageList(evidence);
        String foreign = evidence.question().originalMessage();
        if (foreign == null || languageDetector == null) {
            return draftWriter.write(passages, evidence, check, extracted, draftListener);
        }
        // Statements are sent only after translation, because a sent statement cannot be withdrawn.
        Draft draft = draftWriter.write(
                passages, evidence, check, extracted, new IgnoringReader(draftListener.cancellation()));
        RoundTripEvidence roundTripEvidence = config.translationCheck() == TranslationCheck.ROUND_TRIP
                ? RoundTripEvidence.of(check, embedder, passages.question(), passages.all())
                : null;
        return needsTranslation(draft)
                ? DraftTranslator.translateDraft(
                        draft,
                        foreign,
                        new DraftTranslator.TranslationContext(
                                model, promptSnapshot, languageDetector, roundTripEvidence),
                        draftListener)
                : draft;
    }

    /** Extracted quotes are not translated, and a model that has just failed is not called again. */
    private static boolean needsTranslation(Draft draft) {
        return draft.origin().answeredBy() == AnsweredBy.GENERATIVE
                && !draft.origin().notices().contains(Notice.MODEL_UNAVAILABLE)
                && !draft.statements().isEmpty();
    }

    private static boolean isFinalRefusal(@Nullable Reason refusal) {
        return refusal != null && FINAL_REFUSALS.contains(refusal);
    }

    /** A reader that ignores the drafts. */
    private record IgnoringReader(Cancellation cancellation) implements DraftListener {

        @Override
        public void draftGrew(Draft soFar) {}
    }
}
