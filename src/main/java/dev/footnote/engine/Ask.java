package dev.footnote.engine;

import dev.footnote.conversation.Turn;
import dev.footnote.index.PassageFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks.
 *
 * @param message never blank
 * @param history what was said before, oldest first; what is too long is cut, oldest first, and the answer says so
 * @param asOf the day that relative expressions of time count from; null for today
 * @param explain whether the answer tells how it came about
 * @param conversation id of the kept conversation that this goes on with; null keeps nothing. With a history as well,
 *     the history is what was said before
 */
public record Ask(
        String message,
        List<Turn> history,
        PassageFilter filter,
        @Nullable LocalDate asOf,
        boolean explain,
        @Nullable String conversation) {

    /** The longest history, in turns and in characters. */
    static final int MAX_TURNS = 100;

    static final int MAX_CHARACTERS = 100_000;

    public Ask {
        history = List.copyOf(history);
        if (message.isBlank()) {
            throw new IllegalArgumentException("a question without words");
        }
    }

    /** One that belongs to no kept conversation. */
    public Ask(String message, List<Turn> history, PassageFilter filter, @Nullable LocalDate asOf, boolean explain) {
        this(message, history, filter, asOf, explain, null);
    }

    /** The same in a kept conversation. */
    public Ask in(String id) {
        return new Ask(message, history, filter, asOf, explain, id);
    }

    public static Ask of(String message) {
        return new Ask(message, List.of(), PassageFilter.NONE, null, false);
    }

    /** The latest turns that are within the limits, oldest first. */
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
