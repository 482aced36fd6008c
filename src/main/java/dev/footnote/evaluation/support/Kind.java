package dev.footnote.evaluation.support;

import java.util.List;
import java.util.stream.Stream;

/** What was done to a statement. */
public enum Kind {
    SENTENCE("sentence of an answer", true),
    SHORT_ANSWER("short answer", true),
    NEGATED("sentence: negated", false),
    CONTRARY("sentence: a word by its contrary", false),
    NUMBER("sentence: a number by another", false),
    NAME("sentence: a name by one of other documents", false),
    NEAR_NAME("sentence: a name by another of its passages", false),
    SWAPPED_NAMES("sentence: two names swapped", false),
    ADDED_CLAUSE("sentence: a clause of another answer added", false),
    OTHER_SENTENCE("sentence of another answer", false),
    OTHER_PASSAGES("sentence: by other passages found for its question", false),
    OTHER_SHORT_NUMBER("short answer: a number by another", false),
    OTHER_SHORT_NAME("short answer: a name by one of other documents", false),
    OTHER_SHORT_PASSAGES("short answer: by other passages found for its question", false),
    OTHER_QUESTION("short answer to another question about the passage", false);

    private final String label;
    private final boolean isRight;

    Kind(String label, boolean isRight) {
        this.label = label;
        this.isRight = isRight;
    }

    /** In words. */
    public String label() {
        return label;
    }

    /** Whether the passages say it; else it is falsified. */
    public boolean isRight() {
        return isRight;
    }

    static List<Kind> right() {
        return Stream.of(values()).filter(Kind::isRight).toList();
    }

    static List<Kind> falsified() {
        return Stream.of(values()).filter(kind -> !kind.isRight).toList();
    }
}
