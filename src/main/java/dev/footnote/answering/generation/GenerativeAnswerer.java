package dev.footnote.answering.generation;

import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Answerer;
import dev.footnote.answering.Draft;
import dev.footnote.answering.Reason;
import dev.footnote.embedding.Embedder;
import dev.footnote.index.Snapshot;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.LlmConfig;
import dev.footnote.llm.prompts.Prompts;
import dev.footnote.retrieval.Evidence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has a language model write the answer from the evidence. Extraction goes first: it gives the confidence, it stands in
 * when the model fails, and where it says that there is no evidence or only of another period, no model is asked.
 */
public final class GenerativeAnswerer implements Answerer {

    /** What no model can help with: there is nothing to read, or days speak against it, which are compared and not read. */
    private static final Set<Reason> DECIDED = Set.of(Reason.NO_EVIDENCE, Reason.WRONG_PERIOD, Reason.EMPTY_CORPUS);

    private final Answerer extraction;
    private final LanguageModel model;
    private final Prompts prompts;
    private final LlmConfig config;
    private final SupportCheck check;

    public GenerativeAnswerer(Answerer extraction, LanguageModel model, Prompts prompts, Tools tools) {
        this.extraction = extraction;
        this.model = model;
        this.prompts = prompts;
        this.config = tools.config();
        this.check = new SupportCheck(tools.embedder());
    }

    /** What the answerer needs besides. */
    public record Tools(LlmConfig config, Embedder embedder) {}

    @Override
    public AnsweredBy way() {
        return AnsweredBy.GENERATIVE;
    }

    @Override
    public Draft draft(Evidence evidence, Snapshot snapshot) {
        return draft(evidence, snapshot, new Unread());
    }

    @Override
    public Draft draft(Evidence evidence, Snapshot snapshot, Reader reader) {
        Draft extracted = extraction.draft(evidence, snapshot);
        if (evidence.passages().isEmpty() || isDecided(extracted.refusal())) {
            return extracted;
        }
        return new Dialogue(model, prompts.edition(), config)
                .write(new PassageList(evidence), evidence, check, extracted, reader);
    }

    private static boolean isDecided(@Nullable Reason refusal) {
        return refusal != null && DECIDED.contains(refusal);
    }

    private static final class Unread implements Reader {

        private final Cancellation never = new Cancellation();

        @Override
        public void read(Draft soFar) {}

        @Override
        public Cancellation cancellation() {
            return never;
        }
    }
}
