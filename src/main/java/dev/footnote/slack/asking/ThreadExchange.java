package dev.footnote.slack.asking;

import com.slack.api.model.Message;
import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.slack.messages.AnswerMessageComposer;
import dev.footnote.slack.messages.BotPhrases;
import dev.footnote.slack.messages.OutgoingMessage;
import dev.footnote.slack.web.SlackCallException;
import dev.footnote.slack.workspace.BotThreads;
import dev.footnote.slack.workspace.PastAnswer;
import dev.footnote.slack.workspace.SlackMessenger;
import dev.footnote.slack.workspace.SlackThread;
import dev.footnote.slack.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question in a thread, where everybody sees the answer. */
final class ThreadExchange implements QuestionExchange {

    private final SlackQuestion slackQuestion;
    private final SlackThread thread;
    private final BotThreads botThreads;
    private final SlackMessenger slackMessenger;
    private final AnswerMessageComposer message;
    private final @Nullable SlackAnswerStream stream;
    private boolean status;
    private boolean reaction;

    /**
     * Streams the answer when {@code streamed} is set.
     *
     * @param streamed whether the answer may be shown while it is generated
     */
    ThreadExchange(SlackQuestion slackQuestion, Workspace workspace, AnswerMessageComposer message, boolean streamed) {
        this.slackQuestion = slackQuestion;
        this.thread = slackQuestion.thread();
        this.botThreads = workspace.threads();
        this.slackMessenger = workspace.replies();
        this.message = message;
        this.stream = streamed ? new SlackAnswerStream(workspace, slackQuestion) : null;
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
        return slackQuestion.user();
    }

    @Override
    public String text() {
        return slackQuestion.text();
    }

    @Override
    public Set<String> ids() {
        return slackQuestion.ids();
    }

    @Override
    public boolean isAnswerExpected() {
        return !(slackQuestion.trigger() instanceof SlackQuestion.QuestionTrigger.ThreadReply)
                || botThreads.isKnownParticipant(thread);
    }

    @Override
    public boolean isForBot() {
        boolean ours = !(slackQuestion.trigger() instanceof SlackQuestion.QuestionTrigger.ThreadReply)
                || botThreads.isParticipating(thread);
        return ours && !(slackQuestion.isRedelivery() && botThreads.isAnswered(thread, slackQuestion.ts()));
    }

    @Override
    public Optional<String> conversation() {
        return Optional.of(botThreads.conversation(thread, slackQuestion.ts()));
    }

    /** Sets the status line in an assistant thread; adds a reaction elsewhere. */
    @Override
    public void showProgress() {
        status = thread.isDirect() && !startsThread() && slackMessenger.setStatus(thread, BotPhrases.WORKING);
        reaction = !status && slackMessenger.addReaction(channel(), slackQuestion.ts());
    }

    @Override
    public void hideProgress() {
        if (status) {
            slackMessenger.clearStatus(thread);
        }
        if (reaction) {
            slackMessenger.removeReaction(channel(), slackQuestion.ts());
        }
    }

    @Override
    public void showUnsure() {
        if (stream != null) {
            stream.add(AnswerMessageComposer.POSSIBLE);
        }
    }

    @Override
    public void showStatement(Statement statement, List<Citation> citations) {
        if (stream != null) {
            stream.add(message.composeStatement(statement, citations));
        }
    }

    @Override
    public void showAnswer(RecordedQuestion recordedQuestion, Answer answer) {
        String topic = AnswerMessageComposer.isAboutDocuments(answer) ? recordedQuestion.text() : "";
        Message.Metadata metadata = PastAnswer.metadata(slackQuestion.ts(), topic);
        if (!finishStream(
                message.composeEnding(answer, recordedQuestion.answerId()).with(metadata))) {
            post(message.compose(answer, recordedQuestion.answerId(), true).with(metadata));
        }
        botThreads.join(thread);
    }

    private boolean finishStream(OutgoingMessage ending) {
        return stream != null && stream.finish(ending);
    }

    @Override
    public void refuse(String sentence) {
        botThreads.leave(thread);
        if (slackQuestion.trigger() instanceof SlackQuestion.QuestionTrigger.ShortcutSelection shortcutSelection) {
            slackMessenger.respond(shortcutSelection.responseUrl(), OutgoingMessage.of(sentence));
        } else if (thread.isDirect()) {
            slackMessenger.post(thread, slackQuestion.ts(), OutgoingMessage.of(sentence));
        } else {
            whisper(sentence);
        }
    }

    /** Posts an ephemeral message; if Slack refuses it, posts to the whole thread. */
    private void whisper(String sentence) {
        try {
            slackMessenger.postEphemeral(channel(), startsThread() ? null : thread.ts(), user(), sentence);
        } catch (SlackCallException refused) {
            slackMessenger.post(thread, slackQuestion.ts(), OutgoingMessage.of(sentence));
        }
    }

    @Override
    public void refuseOutsider(String sentence) {
        botThreads.leave(thread);
        if (slackQuestion.trigger() instanceof SlackQuestion.QuestionTrigger.ShortcutSelection shortcutSelection) {
            slackMessenger.respond(shortcutSelection.responseUrl(), OutgoingMessage.of(sentence));
        }
    }

    @Override
    public void notifyAsker(String sentence) {
        if (stream != null && stream.isStarted()) {
            stream.add(sentence);
        }
        if (!finishStream(OutgoingMessage.of(""))) {
            post(OutgoingMessage.of(sentence));
        }
    }

    private void post(OutgoingMessage outgoingMessage) {
        try {
            slackMessenger.post(thread, slackQuestion.ts(), outgoingMessage);
        } catch (SlackCallException refused) {
            if (!(slackQuestion.trigger()
                    instanceof SlackQuestion.QuestionTrigger.ShortcutSelection shortcutSelection)) {
                throw refused;
            }
            // The shortcut also works in channels that the bot has not joined.
            slackMessenger.respond(shortcutSelection.responseUrl(), OutgoingMessage.of(BotPhrases.NOT_IN_CHANNEL));
        }
    }

    private boolean startsThread() {
        return thread.ts().equals(slackQuestion.ts());
    }
}
