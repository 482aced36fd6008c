package dev.footnote.rest.asking;

import dev.footnote.admission.OverloadedException;
import dev.footnote.conversation.ConversationBusyException;
import dev.footnote.conversation.UnknownConversationException;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Translates the failure of a question to a problem, for a response with a status and for the last event of a stream.
 */
final class ChatFailures {

    private static final Logger LOG = Logger.getLogger(ChatFailures.class);

    private ChatFailures() {}

    /** The problem for an error of the caller; empty for a failure of the service. */
    static Optional<HttpProblem> callerProblem(Throwable failure) {
        if (failure instanceof UnknownConversationException) {
            return Optional.of(Problems.of(ProblemType.UNKNOWN_CONVERSATION));
        }
        if (failure instanceof ConversationBusyException) {
            return Optional.of(Problems.of(ProblemType.CONVERSATION_BUSY));
        }
        if (failure instanceof OverloadedException overloaded) {
            return Optional.of(Problems.retryLater(ProblemType.OVERLOADED, overloaded.retryAfter()));
        }
        return Optional.empty();
    }

    /** The problem that ends a stream; a failure of the service is logged with its cause. */
    static HttpProblem streamProblem(Throwable failure) {
        return callerProblem(failure).orElseGet(() -> {
            LOG.error("A streamed answer failed", failure);
            return Problems.of(ProblemType.INTERNAL_ERROR);
        });
    }
}
