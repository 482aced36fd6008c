package dev.footnote.evaluation;

import dev.footnote.answering.Answer;
import dev.footnote.conversation.Turn;
import dev.footnote.evaluation.ranking.EvidencePassage;
import dev.footnote.evaluation.ranking.RetrievedPassage;
import dev.footnote.llm.Cancellation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives access to the system under evaluation: an engine in process, or a running service over HTTP. Implementations
 * are thread-safe. A call that cannot be served throws {@link QuestionFailedException}: the question counts as failed
 * and the run continues. Any other exception ends the run.
 */
public interface EvaluationClient {

    /**
     * A question with its context.
     *
     * @param asOf null for today
     * @param explain whether the answer carries an explanation of how it was found
     */
    record Request(
            String question, List<Turn> history, @Nullable LocalDate asOf, boolean explain) {

        public Request {
            history = List.copyOf(history);
        }

        public Request(String question, List<Turn> history, @Nullable LocalDate asOf) {
            this(question, history, asOf, false);
        }
    }

    /** The same system for one run: cancelling the run cancels its questions under way, where that is possible. */
    default EvaluationClient during(Cancellation run) {
        return this;
    }

    /** Names the evaluated system in reports. */
    String target();

    /** The current index version, for reports. */
    String index();

    Answer ask(Request request);

    /**
     * The result of a search.
     *
     * @param ranked best first, before passages are capped, merged or cut off
     * @param evidence the passages that an answer is made from; null if the service does not list them
     */
    record Retrieval(
            List<RetrievedPassage> ranked, @Nullable List<EvidencePassage> evidence) {

        public Retrieval {
            ranked = List.copyOf(ranked);
            evidence = evidence == null ? null : List.copyOf(evidence);
        }
    }

    /** The ranking down to rank {@code limit}, and the evidence, which does not depend on the limit. */
    Retrieval search(Request request, int limit);

    /**
     * The document text that offsets refer to; empty if the document does not exist. Called repeatedly for the same
     * document: an implementation that fetches over a network caches the texts.
     */
    Optional<String> text(String documentId);
}
