package dev.footnote.retrieval;

import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import java.util.List;
import java.util.regex.Pattern;

/** The answers that a conversation has already given: the user has read what they quote. */
record QuotedHistory(String text) {

    /**
     * Penalty for a passage that was quoted in full. One quoted sentence out of many costs little, because the next one
     * may be asked about.
     */
    private static final double LOSS = 0.3;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    static QuotedHistory of(Question question) {
        return new QuotedHistory(oneLine(question.scope().earlierAnswers()));
    }

    /** Factor for a passage's score: 1 when none of it was quoted, and lower by the quoted share of its characters. */
    double factor(Passage passage) {
        if (text.isEmpty()) {
            return 1;
        }
        List<String> sentences = passage.sentences().stream()
                .map(sentence -> sentence(passage, sentence))
                .toList();
        double all = sentences.stream().mapToInt(String::length).sum();
        double quoted = sentences.stream()
                .filter(text::contains)
                .mapToInt(String::length)
                .sum();
        return all == 0 ? 1 : 1 - LOSS * quoted / all;
    }

    private static String sentence(Passage passage, Span sentence) {
        return oneLine(sentence.textIn(passage.document().text()));
    }

    private static String oneLine(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }
}
