package dev.footnote.answering;

import java.util.List;

/**
 * One sentence of an answer, with the markers of the citations that support it.
 *
 * @param citations markers of citations of the same answer; empty only when unsupported statements are kept
 */
public record Statement(String text, List<Integer> citations) {

    public Statement {
        citations = List.copyOf(citations);
    }
}
