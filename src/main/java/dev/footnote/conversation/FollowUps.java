package dev.footnote.conversation;

import dev.footnote.index.PassageFilter;
import dev.footnote.retrieval.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a question of a message and what was said before it. The message itself stays the question; the question
 * before it, with the message behind, is searched as a second query.
 */
public final class FollowUps {

    private FollowUps() {}

    /** The question that a message makes after these turns, oldest first; what is not a user's is not searched */
    public static Question standalone(String message, List<Turn> turns, LocalDate today, PassageFilter filter) {
        List<String> context = new ArrayList<>();
        for (int i = turns.size() - 1; i >= 0 && context.isEmpty(); i--) {
            Turn turn = turns.get(i);
            if (turn.role() == Turn.Role.USER && !turn.text().isBlank()) {
                context.add(turn.text() + " " + message);
            }
        }
        return new Question(message, context, today, filter);
    }
}
