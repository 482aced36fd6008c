package dev.footnote.slack.asking;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.slack.messages.AnswerMessage;
import dev.footnote.slack.messages.Outgoing;
import dev.footnote.slack.workspace.Replies;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A slash command. Only the asker sees the answer and may share it; each command is a conversation of its own. */
final class CommandStage implements Stage {

    private final Commanded commanded;
    private final Replies replies;
    private final AnswerMessage message;
    private final PrivateAnswers answers;

    CommandStage(Commanded commanded, Replies replies, AnswerMessage message, PrivateAnswers answers) {
        this.commanded = commanded;
        this.replies = replies;
        this.message = message;
        this.answers = answers;
    }

    @Override
    public String team() {
        return commanded.team();
    }

    @Override
    public String channel() {
        return commanded.channel();
    }

    @Override
    public String user() {
        return commanded.user();
    }

    @Override
    public String text() {
        return commanded.text();
    }

    @Override
    public Set<String> ids() {
        return Set.of(commanded.id());
    }

    @Override
    public boolean isExpected() {
        return true;
    }

    @Override
    public boolean isForUs() {
        return true;
    }

    @Override
    public Optional<String> conversation() {
        return Optional.empty();
    }

    /** The acknowledgement has already shown it. */
    @Override
    public void begin() {}

    @Override
    public void end() {}

    /** A command's response address accepts five messages and no stream. */
    @Override
    public void stated(Statement statement, List<Citation> citations) {}

    @Override
    public void answer(Question question, Answer answer) {
        answers.keep(question.answerId(), new PrivateAnswers.Kept(question.text(), answer));
        replies.respond(commanded.responseUrl(), message.of(answer, question.answerId(), false));
    }

    @Override
    public void turnAway(String sentence) {
        tell(sentence);
    }

    @Override
    public void turnAwayStranger(String sentence) {
        tell(sentence);
    }

    @Override
    public void tell(String sentence) {
        replies.respond(commanded.responseUrl(), Outgoing.of(sentence));
    }
}
