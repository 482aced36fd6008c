package dev.footnote.evaluation.support;

import java.util.List;
import java.util.stream.Stream;

/** The kind of a statement: right, or falsified in a certain way. */
public enum StatementKind {
    SENTENCE("sentence of an answer", true),
    SHORT_ANSWER("short answer", true),
    NEGATED("sentence: negated", false),
    CONTRARY("sentence: a word by its contrary", false),
    NUMBER("sentence: a number by another", false),
    NAME("sentence: a name by one of other documents", false),
    NEAR_NAME("sentence: a name by another of its passages", false),
    SWAPPED_NAMES("sentence: two names swapped", false),
    ADDED_CLAUSE("sentence: a clause of another answer added", false),
    OTHER_SENTENCE("sentence of another answer", false, true),
    OTHER_PASSAGES("sentence: by other passages found for its question", false, true),
    OTHER_SHORT_NUMBER("short answer: a number by another", false),
    OTHER_SHORT_NAME("short answer: a name by one of other documents", false),
    OTHER_SHORT_PASSAGES("short answer: by other passages found for its question", false, true),
    SAME_WORDS("short answer: by passages on something else with its words", false, true),
    OTHER_QUESTION("short answer to another question about the passage", false);

    private final String label;
    private final boolean isRight;
    private final boolean isUnrelated;

    StatementKind(String label, boolean isRight) {
        this(label, isRight, false);
    }

    StatementKind(String label, boolean isRight, boolean isUnsaid) {
        this.label = label;
        this.isRight = isRight;
        this.isUnrelated = isUnsaid;
    }

    /** The name of the kind in reports. */
    public String label() {
        return label;
    }

    /** Whether the passages support the statement; otherwise it is falsified. */
    public boolean isRight() {
        return isRight;
    }

    /**
     * Whether a true statement is checked against passages on something else. Limits detect these; they cannot detect a
     * changed word or name, which leaves most of the statement intact.
     */
    public boolean isUnrelated() {
        return isUnrelated;
    }

    static List<StatementKind> right() {
        return Stream.of(values()).filter(StatementKind::isRight).toList();
    }

    static List<StatementKind> falsified() {
        return Stream.of(values())
                .filter(statementKind -> !statementKind.isRight)
                .toList();
    }
}
