package dev.footnote.engine;

import dev.footnote.admission.Caller;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The asker of a question, and the interface that it used. */
public record Asker(Door door, Caller caller) {

    /** The user of the console. */
    public static final Asker LOCAL = new Asker(Door.CONSOLE, Caller.LOCAL);

    /** The interfaces that take questions: a closed list, a label of metrics. */
    public enum Door {
        REST,
        OPENAI,
        SLACK,
        CONSOLE,
        EVALUATION;

        private final String label = name().toLowerCase(Locale.ROOT);

        /** The name in metrics, traces and the audit log. */
        public String label() {
            return label;
        }
    }

    /** The name of the key, or the id of the user; null for an unknown person. */
    public @Nullable String name() {
        return caller.isPerson() ? caller.name() : null;
    }
}
