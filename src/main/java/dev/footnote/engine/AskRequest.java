package dev.footnote.engine;

import dev.footnote.admission.Caller;
import dev.footnote.conversation.Turn;
import dev.footnote.index.PassageFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to the engine with its parameters.
 *
 * @param message never blank
 * @param history the earlier turns, oldest first; if it is too long, the oldest turns are dropped and the answer has a
 *     notice
 * @param asOf the day that relative time expressions refer to; null for today
 * @param explain whether the answer includes its explanation
 * @param conversation id of a stored conversation to continue; null stores nothing. If a history is given too, it
 *     replaces the stored turns
 * @param asker the asker, and the interface that it used
 */
public record AskRequest(
        String message,
        List<Turn> history,
        PassageFilter filter,
        @Nullable LocalDate asOf,
        boolean explain,
        @Nullable String conversation,
        Asker asker) {

    /** The longest history, in turns and in characters. */
    static final int MAX_TURNS = 100;

    static final int MAX_CHARACTERS = 100_000;

    public AskRequest {
        history = List.copyOf(history);
        if (message.isBlank()) {
            throw new IllegalArgumentException("a question must not be blank");
        }
    }

    /** A question of this process, outside any stored conversation. */
    public AskRequest(
            String message, List<Turn> history, PassageFilter filter, @Nullable LocalDate asOf, boolean explain) {
        this(message, history, filter, asOf, explain, null, Asker.LOCAL);
    }

    /** The same question in a stored conversation. */
    public AskRequest inConversation(String id) {
        return new AskRequest(message, history, filter, asOf, explain, id, asker);
    }

    /** The same question from this asker. */
    public AskRequest withAsker(Asker other) {
        return new AskRequest(message, history, filter, asOf, explain, conversation, other);
    }

    /** Whom limits, turns and shares of memory count the question for. */
    public Caller caller() {
        return asker.caller();
    }

    public static AskRequest of(String message) {
        return new AskRequest(message, List.of(), PassageFilter.NONE, null, false);
    }

    /** The latest turns within the limits, oldest first. */
    List<Turn> recentHistory() {
        List<Turn> recent = new ArrayList<>();
        int characters = 0;
        for (int i = history.size() - 1; i >= 0 && recent.size() < MAX_TURNS; i--) {
            characters += history.get(i).text().length();
            if (characters > MAX_CHARACTERS) {
                break;
            }
            recent.add(0, history.get(i));
        }
        return recent;
    }
}
