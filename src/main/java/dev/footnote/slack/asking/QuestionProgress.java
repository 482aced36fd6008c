package dev.footnote.slack.asking;

import dev.footnote.slack.inbox.InboxException;
import dev.footnote.slack.inbox.QuestionInbox;
import dev.footnote.slack.inbox.StoredQuestion;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records in the inbox how far the answer to one question has come. A failure to record is logged and does not keep the
 * answer from its asker; after a restart, the question may then be answered twice.
 */
final class QuestionProgress {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionProgress.class);

    private final QuestionInbox inbox;
    private final StoredQuestion stored;
    private final Set<Long> active;
    private volatile @Nullable String unfinishedStream;
    private volatile boolean mayBePosted;

    /**
     * Starts from what the inbox holds.
     *
     * @param active ids of the questions that this process is answering
     */
    QuestionProgress(QuestionInbox inbox, StoredQuestion stored, Set<Long> active) {
        this.inbox = inbox;
        this.stored = stored;
        this.active = active;
        this.unfinishedStream = stored.stream();
        this.mayBePosted = stored.state() == StoredQuestion.State.POSTING;
    }

    Instant acceptedAt() {
        return stored.acceptedAt();
    }

    /** The message that an earlier process streamed an answer into. */
    Optional<String> unfinishedStream() {
        return Optional.ofNullable(unfinishedStream);
    }

    /** That message has been deleted. */
    void forgetStream() {
        unfinishedStream = null;
    }

    /** Whether a message of the answer may be in Slack, although its post was not confirmed. */
    boolean mayBePosted() {
        return mayBePosted;
    }

    /** Call it before a message of the answer is posted. */
    void beginPosting() {
        if (!mayBePosted) {
            record(() -> inbox.beginPosting(stored.id()));
            mayBePosted = true;
        }
    }

    /** Call it when it is known that no message of the answer is in Slack. */
    void confirmNotPosted() {
        mayBePosted = false;
    }

    void setStream(String ts) {
        record(() -> inbox.setStream(stored.id(), ts));
    }

    /** The asker has an answer or a notice. */
    void complete() {
        record(() -> inbox.complete(stored.id()));
        active.remove(stored.id());
    }

    /** The asker cannot be reached; the question is accepted again if Slack delivers it again. */
    void remove() {
        record(() -> inbox.remove(stored.id()));
        active.remove(stored.id());
    }

    private void record(Runnable change) {
        try {
            change.run();
        } catch (InboxException failed) {
            LOG.error("The state of a Slack question was not stored; it may be answered again after a restart", failed);
        }
    }
}
