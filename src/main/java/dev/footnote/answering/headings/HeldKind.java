package dev.footnote.answering.headings;

/** A kind of answer that a heading may contain. */
interface HeldKind {

    /**
     * Whether a heading contains one.
     *
     * @param above the parent heading; empty without one
     */
    boolean heads(String heading, String above);

    /** Whether a sentence contains one itself. */
    boolean isIn(String sentence);
}
