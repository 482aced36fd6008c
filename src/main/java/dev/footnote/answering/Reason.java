package dev.footnote.answering;

/** Why an answer is partial or was not given: a closed list, part of the HTTP contract. */
public enum Reason {
    /** Partial: documents state different facts. */
    CONFLICT,
    /** Partial: a part of the question is not answered. */
    PART_MISSING,
    /** Abstained: nothing in the documents is near the question. */
    NO_EVIDENCE,
    /** Abstained: the nearest passages do not answer well enough. */
    WEAK_EVIDENCE,
    /** Abstained: the passages that would answer are about another period than the question. */
    WRONG_PERIOD,
    /** Abstained: a language model read the evidence and found no answer in it. */
    NOT_IN_EVIDENCE,
    /** Abstained: nothing of the answer survived the citation check. */
    UNSUPPORTED,
    /** Abstained: there are no documents. */
    EMPTY_CORPUS,
    SMALL_TALK,
    ABOUT_ASSISTANT,
    NOT_A_QUESTION;

    /** Whether it goes with a partial answer; every other goes with an abstention. */
    public boolean isPartial() {
        return this == CONFLICT || this == PART_MISSING;
    }
}
