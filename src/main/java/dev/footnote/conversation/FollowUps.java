package dev.footnote.conversation;

import dev.footnote.index.PassageFilter;
import dev.footnote.retrieval.Question;
import dev.footnote.retrieval.Question.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a question of a message and what was said before it. A first turn is left alone; of a follow-up, the question
 * before it and the beginning of the last answer are searched too, each with the message behind.
 */
public final class FollowUps {

    /** Of the weight that the message leaves; the answer is the weaker hint, for it says more than was asked. */
    private static final double QUESTION_BEFORE = 5;

    private static final double LAST_ANSWER = 2;

    private FollowUps() {}

    /** The question that a message makes after these turns, oldest first. */
    public static Question standalone(String message, List<Turn> turns, LocalDate today, PassageFilter filter) {
        History history = History.of(turns);
        return new Question(message, queries(message, history), today, filter);
    }

    private static List<Query> queries(String message, History history) {
        List<Query> queries = new ArrayList<>();
        if (!history.questions().isEmpty()) {
            queries.add(new Query(history.lastQuestion() + " " + message, QUESTION_BEFORE));
            if (!history.answer().isEmpty()) {
                queries.add(new Query(message + " " + history.answer(), LAST_ANSWER));
            }
        }
        return queries;
    }
}
