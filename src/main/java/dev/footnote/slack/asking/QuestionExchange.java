package dev.footnote.slack.asking;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import java.util.List;
import java.util.Optional;

/** Where a question is asked and its answer is shown: a thread or a slash command. */
interface QuestionExchange {

    String team();

    String channel();

    String user();

    /** The question, in Slack's markup. */
    String text();

    /** Whether the asker certainly expects an answer; otherwise the message may not be for the bot. Makes no call. */
    boolean isAnswerExpected();

    /**
     * Whether an earlier process has posted the answer or a notice. Otherwise, what it left unfinished is removed. May
     * call Slack.
     */
    boolean isPosted();

    /** Whether the question is to be answered at all; may call Slack. */
    boolean isForBot();

    /** The id of the question's conversation; may read it from Slack. */
    Optional<String> conversation();

    /** Shows that the question is being answered, until {@link #hideProgress}. */
    void showProgress();

    void hideProgress();

    /** Shows, before the first statement, that the answer is only a possible one. */
    void showUnsure();

    /** Shows a statement of the answer as soon as it is final. */
    void showStatement(Statement statement, List<Citation> citations);

    void showAnswer(RecordedQuestion recordedQuestion, Answer answer);

    /** Refuses the question with a sentence that only the asker sees. */
    void refuse(String sentence);

    /** Does the same for a user of a workspace that is not allowed, who can only be reached at a response address. */
    void refuseOutsider(String sentence);

    /** Posts a sentence where the asker is sure to see it. */
    void notifyAsker(String sentence);

    /**
     * The question and the id of its answer.
     *
     * @param answerId the id for rating the answer
     */
    record RecordedQuestion(String text, String answerId) {}
}
