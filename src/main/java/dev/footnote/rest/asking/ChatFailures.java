package dev.footnote.rest.asking;

import dev.footnote.conversation.ConversationBusy;
import dev.footnote.conversation.UnknownConversation;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What a question's failure is to the one who asked, whether a status or the last event of a stream tells of it. */
final class ChatFailures {

    private static final Logger LOG = Logger.getLogger(ChatFailures.class);

    private ChatFailures() {}

    /** What is the caller's to know; empty for what is the service's fault. */
    static Optional<HttpProblem> known(Throwable failure) {
        if (failure instanceof UnknownConversation) {
            return Optional.of(Problems.of(ProblemType.UNKNOWN_CONVERSATION));
        }
        if (failure instanceof ConversationBusy) {
            return Optional.of(Problems.of(ProblemType.CONVERSATION_BUSY));
        }
        return Optional.empty();
    }

    /** The problem that ends a stream; the log knows more of the service's fault. */
    static HttpProblem told(Throwable failure) {
        return known(failure).orElseGet(() -> {
            LOG.error("a streamed answer failed", failure);
            return Problems.of(ProblemType.INTERNAL_ERROR);
        });
    }
}
