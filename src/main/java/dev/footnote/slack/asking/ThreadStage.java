package dev.footnote.slack.asking;

import com.slack.api.model.Message;
import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.slack.messages.AnswerMessage;
import dev.footnote.slack.messages.Outgoing;
import dev.footnote.slack.messages.Phrases;
import dev.footnote.slack.web.SlackFailure;
import dev.footnote.slack.workspace.PastAnswer;
import dev.footnote.slack.workspace.Replies;
import dev.footnote.slack.workspace.SlackThread;
import dev.footnote.slack.workspace.Threads;
import dev.footnote.slack.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question in a thread, where everybody sees the answer. */
final class ThreadStage implements Stage {

    private final Asked asked;
    private final SlackThread thread;
    private final Threads threads;
    private final Replies replies;
    private final AnswerMessage message;
    private final @Nullable AnswerStream stream;
    private boolean status;
    private boolean reaction;

    /**
     * Streams the answer when {@code streamed} is set.
     *
     * @param streamed whether the answer may be shown while it is generated
     */
    ThreadStage(Asked asked, Workspace workspace, AnswerMessage message, boolean streamed) {
        this.asked = asked;
        this.thread = asked.thread();
        this.threads = workspace.threads();
        this.replies = workspace.replies();
        this.message = message;
        this.stream = streamed ? new AnswerStream(workspace, asked) : null;
    }

    @Override
    public String team() {
        return thread.team();
    }

    @Override
    public String channel() {
        return thread.channel();
    }

    @Override
    public String user() {
        return asked.user();
    }

    @Override
    public String text() {
        return asked.text();
    }

    @Override
    public Set<String> ids() {
        return asked.ids();
    }

    @Override
    public boolean isExpected() {
        return !(asked.way() instanceof Asked.Way.Overheard) || threads.isJoined(thread);
    }

    @Override
    public boolean isForUs() {
        boolean ours = !(asked.way() instanceof Asked.Way.Overheard) || threads.takesPart(thread);
        return ours && !(asked.isAgain() && threads.isAnswered(thread, asked.ts()));
    }

    @Override
    public Optional<String> conversation() {
        return Optional.of(threads.conversation(thread, asked.ts()));
    }

    /** Sets the status line in an assistant thread; adds a reaction elsewhere. */
    @Override
    public void begin() {
        status = thread.isDirect() && !beginsThread() && replies.isShown(thread, Phrases.WORKING);
        reaction = !status && replies.isBegun(channel(), asked.ts());
    }

    @Override
    public void end() {
        if (status) {
            replies.endStatus(thread);
        }
        if (reaction) {
            replies.end(channel(), asked.ts());
        }
    }

    @Override
    public void stated(Statement statement, List<Citation> citations) {
        if (stream != null) {
            stream.add(message.stated(statement, citations));
        }
    }

    @Override
    public void answer(Question question, Answer answer) {
        String topic = AnswerMessage.isAboutDocuments(answer) ? question.text() : "";
        Message.Metadata metadata = PastAnswer.metadata(asked.ts(), topic);
        if (!isStreamed(message.ending(answer, question.answerId()).with(metadata))) {
            post(message.of(answer, question.answerId(), true).with(metadata));
        }
        threads.join(thread);
    }

    private boolean isStreamed(Outgoing ending) {
        return stream != null && stream.isEnded(ending);
    }

    @Override
    public void turnAway(String sentence) {
        threads.leave(thread);
        if (asked.way() instanceof Asked.Way.Chosen chosen) {
            replies.respond(chosen.responseUrl(), Outgoing.of(sentence));
        } else if (thread.isDirect()) {
            replies.post(thread, asked.ts(), Outgoing.of(sentence));
        } else {
            whisper(sentence);
        }
    }

    /** Posts an ephemeral message; if Slack refuses it, posts to the whole thread. */
    private void whisper(String sentence) {
        try {
            replies.whisper(channel(), beginsThread() ? null : thread.ts(), user(), sentence);
        } catch (SlackFailure refused) {
            replies.post(thread, asked.ts(), Outgoing.of(sentence));
        }
    }

    @Override
    public void turnAwayStranger(String sentence) {
        threads.leave(thread);
        if (asked.way() instanceof Asked.Way.Chosen chosen) {
            replies.respond(chosen.responseUrl(), Outgoing.of(sentence));
        }
    }

    @Override
    public void tell(String sentence) {
        if (stream != null && stream.isBegun()) {
            stream.add(sentence);
        }
        if (!isStreamed(Outgoing.of(""))) {
            post(Outgoing.of(sentence));
        }
    }

    private void post(Outgoing outgoing) {
        try {
            replies.post(thread, asked.ts(), outgoing);
        } catch (SlackFailure refused) {
            if (!(asked.way() instanceof Asked.Way.Chosen chosen)) {
                throw refused;
            }
            // The shortcut also works in channels that the bot has not joined.
            replies.respond(chosen.responseUrl(), Outgoing.of(Phrases.NOT_HERE));
        }
    }

    private boolean beginsThread() {
        return thread.ts().equals(asked.ts());
    }
}
