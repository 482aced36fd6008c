package dev.footnote.evaluation;

import dev.footnote.answering.Answer;
import dev.footnote.conversation.Turn;
import dev.footnote.evaluation.ranking.RankedPassage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is evaluated: an engine in process, or a running service over HTTP. Called by several threads at once. A call
 * that the service could not serve throws {@link AskFailed}; that question is then counted as failed and the run goes
 * on. Any other exception ends the run.
 */
public interface Asker {

    /**
     * A question with what it needs to be understood.
     *
     * @param asOf null for today
     * @param explain whether the answer is to tell how it came about
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

    /** For a report: what was asked. */
    String target();

    /** For a report: the version of the index that is asked now. */
    String index();

    Answer ask(Request request);

    /** The whole ranking, best first, as deep as {@code limit}, before any cap, merging or cut. */
    List<RankedPassage> search(Request request, int limit);

    /**
     * The text that offsets count in; empty when there is no such document. Asked for again and again: an
     * implementation over a network keeps what it has fetched.
     */
    Optional<String> text(String documentId);
}
