package dev.footnote.slack.asking;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.slack.inbox.CommandQuestion;
import dev.footnote.slack.messages.AnswerMessageComposer;
import dev.footnote.slack.messages.BotPhrases;
import dev.footnote.slack.messages.OutgoingMessage;
import dev.footnote.slack.web.SlackCallException;
import dev.footnote.slack.workspace.SlackMessenger;
import java.util.List;
import java.util.Optional;

/** A slash command. Only the asker sees the answer and may share it; each command is a conversation of its own. */
final class CommandExchange implements QuestionExchange {

    private final CommandQuestion commandQuestion;
    private final QuestionProgress progress;
    private final SlackMessenger slackMessenger;
    private final AnswerMessageComposer message;
    private final PrivateAnswers answers;

    CommandExchange(
            CommandQuestion commandQuestion,
            QuestionProgress progress,
            SlackMessenger slackMessenger,
            AnswerMessageComposer message,
            PrivateAnswers answers) {
        this.commandQuestion = commandQuestion;
        this.progress = progress;
        this.slackMessenger = slackMessenger;
        this.message = message;
        this.answers = answers;
    }

    @Override
    public String team() {
        return commandQuestion.team();
    }

    @Override
    public String channel() {
        return commandQuestion.channel();
    }

    @Override
    public String user() {
        return commandQuestion.user();
    }

    @Override
    public String text() {
        return commandQuestion.text();
    }

    @Override
    public boolean isAnswerExpected() {
        return true;
    }

    /** A response address cannot be read: a second answer is better than none. */
    @Override
    public boolean isPosted() {
        return false;
    }

    @Override
    public boolean isForBot() {
        return true;
    }

    @Override
    public Optional<String> conversation() {
        return Optional.empty();
    }

    /** The acknowledgement has already shown it. */
    @Override
    public void showProgress() {}

    @Override
    public void hideProgress() {}

    /** A command's response address accepts five messages and no stream. */
    @Override
    public void showUnsure() {}

    @Override
    public void showStatement(Statement statement, List<Citation> citations) {}

    @Override
    public void showAnswer(RecordedQuestion recordedQuestion, Answer answer) {
        answers.keep(recordedQuestion.answerId(), new PrivateAnswers.PrivateAnswer(recordedQuestion.text(), answer));
        boolean mayBePosted = progress.mayBePosted();
        progress.beginPosting();
        try {
            slackMessenger.respond(
                    commandQuestion.responseUrl(), message.compose(answer, recordedQuestion.answerId(), false));
        } catch (SlackCallException failed) {
            if (!mayBePosted && !failed.mayHaveSucceeded()) {
                progress.confirmNotPosted();
            }
            throw failed;
        }
    }

    @Override
    public void refuse(String sentence) {
        notifyAsker(sentence);
    }

    @Override
    public void refuseOutsider(String sentence) {
        notifyAsker(sentence);
    }

    /**
     * Sends a direct message when the response address is not valid any more, which it is for half an hour. Does not
     * apologize for an answer that may have arrived.
     */
    @Override
    public void notifyAsker(String sentence) {
        String notice = progress.mayBePosted() ? BotPhrases.ANSWER_UNCERTAIN : sentence;
        try {
            slackMessenger.respond(commandQuestion.responseUrl(), OutgoingMessage.of(notice));
        } catch (SlackCallException refused) {
            if (refused.isTransient()) {
                throw refused;
            }
            slackMessenger.postToUser(user(), notice);
        }
    }
}
