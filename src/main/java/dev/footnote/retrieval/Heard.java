package dev.footnote.retrieval;

import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import java.util.List;
import java.util.regex.Pattern;

/** What a conversation has quoted already: whoever goes on asking has read it. */
record Heard(String text) {

    /** Of a passage that was read out whole. A sentence out of many costs little, for the next one may be asked about. */
    private static final double LOSS = 0.3;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    static Heard of(Question question) {
        return new Heard(oneLine(question.scope().heard()));
    }

    /** By what a passage's score is multiplied: 1 when nothing of it was heard, and less by its share, in characters, that was. */
    double factor(Passage passage) {
        if (text.isEmpty()) {
            return 1;
        }
        List<String> sentences = passage.sentences().stream()
                .map(sentence -> sentence(passage, sentence))
                .toList();
        double all = sentences.stream().mapToInt(String::length).sum();
        double heard = sentences.stream()
                .filter(text::contains)
                .mapToInt(String::length)
                .sum();
        return all == 0 ? 1 : 1 - LOSS * heard / all;
    }

    private static String sentence(Passage passage, Span sentence) {
        return oneLine(sentence.of(passage.document().text()));
    }

    private static String oneLine(String text) {
        return SPACE.matcher(text.strip()).replaceAll(" ");
    }
}
