package dev.footnote.answering;

/** Why an answer is partial or missing: a closed list, part of the HTTP contract. */
public enum Reason {
    /** Partial: documents state different facts. */
    CONFLICT,
    /** Partial: part of the question is not answered. */
    PART_MISSING,
    /** Partial: a possible answer, with a confidence too low to give it as an answer. */
    UNSURE,
    /** Abstained: nothing in the documents is related to the question. */
    NO_EVIDENCE,
    /** Abstained: the nearest passages do not answer well enough. */
    WEAK_EVIDENCE,
    /** Abstained: the passages that would answer are about a period other than the one asked about. */
    WRONG_PERIOD,
    /** Abstained: a language model read the evidence and found no answer in it. */
    NOT_IN_EVIDENCE,
    /** Abstained: no statement of the answer passed the citation check. */
    UNSUPPORTED,
    /** Abstained: there are no documents. */
    EMPTY_CORPUS,
    SMALL_TALK,
    ABOUT_ASSISTANT,
    NOT_A_QUESTION;

    /** Whether it explains a partial answer; all others explain an abstention. */
    public boolean isPartial() {
        return this == CONFLICT || this == PART_MISSING || this == UNSURE;
    }
}
