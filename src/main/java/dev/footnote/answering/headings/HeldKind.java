package dev.footnote.answering.headings;

/** A kind of thing that a question asks for and a heading may hold. */
interface HeldKind {

    /**
     * Whether a heading holds one.
     *
     * @param above the heading that it stands under; empty without one
     */
    boolean heads(String heading, String above);

    /** Whether a sentence says one itself. */
    boolean isIn(String sentence);
}
