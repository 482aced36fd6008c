package dev.footnote.answering;

import java.util.List;

/**
 * One sentence of an answer, with the markers of the citations that support it.
 *
 * @param citations markers, each of a citation of the same answer; empty only where unsupported statements are kept
 */
public record Statement(String text, List<Integer> citations) {

    public Statement {
        citations = List.copyOf(citations);
    }
}
