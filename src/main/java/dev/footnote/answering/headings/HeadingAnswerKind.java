package dev.footnote.answering.headings;

/** A kind of answer that a heading may contain. */
interface HeadingAnswerKind {

    /**
     * Whether a heading contains one.
     *
     * @param above the parent heading; empty without one
     */
    boolean isInHeading(String heading, String above);

    /** Whether a sentence contains one itself. */
    boolean isInSentence(String sentence);
}
