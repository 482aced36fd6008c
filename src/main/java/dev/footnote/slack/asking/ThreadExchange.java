package dev.footnote.slack.asking;

import com.slack.api.model.Message;
import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.slack.inbox.SlackQuestion;
import dev.footnote.slack.messages.AnswerMessageComposer;
import dev.footnote.slack.messages.BotPhrases;
import dev.footnote.slack.messages.OutgoingMessage;
import dev.footnote.slack.web.SlackCallException;
import dev.footnote.slack.workspace.BotThreads;
import dev.footnote.slack.workspace.MessageReceipt;
import dev.footnote.slack.workspace.PastAnswer;
import dev.footnote.slack.workspace.SlackMessenger;
import dev.footnote.slack.workspace.SlackThread;
import dev.footnote.slack.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question in a thread, where everybody sees the answer. */
final class ThreadExchange implements QuestionExchange {

    private final SlackQuestion slackQuestion;
    private final QuestionProgress progress;
    private final Workspace workspace;
    private final SlackThread thread;
    private final BotThreads botThreads;
    private final SlackMessenger slackMessenger;
    private final AnswerMessageComposer message;
    private final MessageReceipt receipt;
    private @Nullable SlackAnswerStream stream;
    private boolean status;
    private boolean reaction;

    ThreadExchange(
            SlackQuestion slackQuestion,
            QuestionProgress progress,
            Workspace workspace,
            AnswerMessageComposer message) {
        this.slackQuestion = slackQuestion;
        this.progress = progress;
        this.workspace = workspace;
        this.thread = slackQuestion.thread();
        this.receipt = MessageReceipt.forQuestion(slackQuestion.key());
        this.botThreads = workspace.threads();
        this.slackMessenger = workspace.replies();
        this.message = message;
    }

    /** Shows the answer while it is generated. */
    ThreadExchange streamed() {
        stream = new SlackAnswerStream(workspace, slackQuestion, progress);
        return this;
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
    public boolean isAnswerExpected() {
        return !(slackQuestion.trigger() instanceof SlackQuestion.QuestionTrigger.ThreadReply)
                || botThreads.isKnownParticipant(thread);
    }

    @Override
    public boolean isPosted() {
        if (progress.mayBePosted()) {
            if (workspace.messages().containsReceipt(thread, slackQuestion.ts(), receipt)) {
                slackMessenger.removeReaction(channel(), slackQuestion.ts());
                return true;
            }
            progress.confirmNotPosted();
        }
        progress.unfinishedStream().ifPresent(ts -> {
            slackMessenger.delete(channel(), ts);
            progress.forgetStream();
        });
        return false;
    }

    @Override
    public boolean isForBot() {
        boolean ours = !(slackQuestion.trigger() instanceof SlackQuestion.QuestionTrigger.ThreadReply)
                || botThreads.isParticipating(thread);
        return ours && !(slackQuestion.isRedelivery() && botThreads.isAnswered(thread, slackQuestion.ts()));
    }

    @Override
    public Optional<String> conversation() {
        return Optional.of(botThreads.conversation(thread, slackQuestion.ts(), slackQuestion.user()));
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
        if (stream == null || !stream.isStarted()) {
            return false;
        }
        progress.beginPosting();
        boolean finished = stream.finish(ending);
        if (!finished) {
            progress.confirmNotPosted();
        }
        return finished;
    }

    @Override
    public void refuse(String sentence) {
        botThreads.leave(thread);
        if (slackQuestion.trigger() instanceof SlackQuestion.QuestionTrigger.ShortcutSelection shortcutSelection) {
            slackMessenger.respond(shortcutSelection.responseUrl(), OutgoingMessage.of(sentence));
        } else if (thread.isDirect()) {
            postToThread(OutgoingMessage.of(sentence));
        } else {
            whisper(sentence);
        }
    }

    /** Posts an ephemeral message; if Slack refuses it, posts to the whole thread. */
    private void whisper(String sentence) {
        try {
            slackMessenger.postEphemeral(channel(), startsThread() ? null : thread.ts(), user(), sentence);
        } catch (SlackCallException refused) {
            if (refused.isTransient()) {
                throw refused;
            }
            postToThread(OutgoingMessage.of(sentence));
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
            // An apology for no answer would contradict the statements above it.
            stream.add(BotPhrases.INCOMPLETE);
        }
        if (!finishStream(OutgoingMessage.of(""))) {
            post(OutgoingMessage.of(sentence));
        }
    }

    private void post(OutgoingMessage outgoingMessage) {
        try {
            postToThread(outgoingMessage);
        } catch (SlackCallException refused) {
            if (refused.isTransient()
                    || refused.mayHaveSucceeded()
                    || !(slackQuestion.trigger()
                            instanceof SlackQuestion.QuestionTrigger.ShortcutSelection shortcutSelection)) {
                throw refused;
            }
            // The shortcut also works in channels that the bot has not joined.
            slackMessenger.respond(shortcutSelection.responseUrl(), OutgoingMessage.of(BotPhrases.NOT_IN_CHANNEL));
        }
    }

    private void postToThread(OutgoingMessage outgoingMessage) {
        boolean mayBePosted = progress.mayBePosted();
        progress.beginPosting();
        try {
            slackMessenger.post(
                    thread, new SlackMessenger.Posting(slackQuestion.ts(), receipt, mayBePosted), outgoingMessage);
        } catch (SlackCallException failed) {
            if (!failed.mayHaveSucceeded()) {
                progress.confirmNotPosted();
            }
            throw failed;
        }
    }

    private boolean startsThread() {
        return thread.ts().equals(slackQuestion.ts());
    }
}
