package dev.footnote.slack.asking;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a question is asked and its answer shown. */
interface Stage {

    String team();

    String channel();

    String user();

    /** What was asked, in Slack's marks. */
    String text();

    /** By which the same question is known, however often and in whatever form it is delivered. */
    Set<String> ids();

    /** Whether its asker surely waits for an answer; else it may be none of the bot's business. Asks nobody. */
    boolean isExpected();

    /** Whether it is to be answered at all; may ask Slack. */
    boolean isForUs();

    /** The id of the conversation that it belongs to; may read it from Slack. */
    Optional<String> conversation();

    /** Shows that it is being worked on, until the end. */
    void begin();

    void end();

    /** A statement of the answer, as soon as it stands. */
    void stated(Statement statement, List<Citation> citations);

    void answer(Question question, Answer answer);

    /** A sentence for the asker alone, who is not answered. */
    void turnAway(String sentence);

    /** The same for somebody of a workspace that is not served, where only an address that came along can be answered. */
    void turnAwayStranger(String sentence);

    /** A sentence that cannot be missed. */
    void tell(String sentence);

    /**
     * What was asked, once its answer is there.
     *
     * @param answerId by which the answer can be rated
     */
    record Question(String text, String answerId) {}
}
