package dev.footnote.slack.asking;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.slack.messages.AnswerMessageComposer;
import dev.footnote.slack.messages.OutgoingMessage;
import dev.footnote.slack.workspace.SlackMessenger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A slash command. Only the asker sees the answer and may share it; each command is a conversation of its own. */
final class CommandExchange implements QuestionExchange {

    private final CommandQuestion commandQuestion;
    private final SlackMessenger slackMessenger;
    private final AnswerMessageComposer message;
    private final PrivateAnswers answers;

    CommandExchange(
            CommandQuestion commandQuestion,
            SlackMessenger slackMessenger,
            AnswerMessageComposer message,
            PrivateAnswers answers) {
        this.commandQuestion = commandQuestion;
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
    public Set<String> ids() {
        return Set.of(commandQuestion.id());
    }

    @Override
    public boolean isAnswerExpected() {
        return true;
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
        slackMessenger.respond(
                commandQuestion.responseUrl(), message.compose(answer, recordedQuestion.answerId(), false));
    }

    @Override
    public void refuse(String sentence) {
        notifyAsker(sentence);
    }

    @Override
    public void refuseOutsider(String sentence) {
        notifyAsker(sentence);
    }

    @Override
    public void notifyAsker(String sentence) {
        slackMessenger.respond(commandQuestion.responseUrl(), OutgoingMessage.of(sentence));
    }
}
