package dev.footnote.answering.extraction;

import dev.footnote.corpus.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Extends quotes by their neighbours in the same block of text, a list item with its lines or a paragraph: the sentence
 * after the one that is asked about often decides (<em>Decision: postponed</em>). A small block is quoted as a whole;
 * of a larger one, the next sentence.
 */
final class BlockExtender {

    /** In sentences and words: a larger block often has several topics. */
    private static final int MOST_SENTENCES = 3;

    private static final int MOST_WORDS = 60;

    private final List<ScoredSentence> scored;

    /** Creates an extender; a sentence that is not among the scored ones was excluded and is never added. */
    BlockExtender(List<ScoredSentence> scored) {
        this.scored = List.copyOf(scored);
    }

    /** The quotes in the same order, extended by at most {@code room} words in total, without overlaps. */
    List<ScoredSentence> extend(List<ScoredSentence> chosen, int room) {
        List<ScoredSentence> quoted = new ArrayList<>(chosen);
        int left = room;
        for (int i = 0; i < quoted.size(); i++) {
            ScoredSentence sentence = quoted.get(i);
            List<ScoredSentence> others = new ArrayList<>(quoted);
            others.remove(i);
            int most = left;
            ScoredSentence longer = extensions(sentence)
                    .filter(with -> with.length() - sentence.length() <= most)
                    .filter(with -> others.stream().noneMatch(with::overlaps))
                    .findFirst()
                    .orElse(sentence);
            left -= longer.length() - sentence.length();
            quoted.set(i, longer);
        }
        return quoted;
    }

    /** The longest first; none of a part of a sentence or list. */
    private Stream<ScoredSentence> extensions(ScoredSentence sentence) {
        if (!sentence.quote().equals(sentence.extent())) {
            return Stream.empty();
        }
        String text = sentence.document().text();
        List<Span> block = sentencesOfBlock(sentence);
        Span whole = withSentencesBefore(withSentencesAfter(sentence.quote(), block, text, block.size()), block, text);
        boolean isSmall = block.stream().filter(whole::contains).count() <= MOST_SENTENCES
                && WordCount.of(whole.textIn(text)) <= MOST_WORDS;
        Span next = withSentencesAfter(sentence.quote(), block, text, 1);
        return Stream.concat(Optional.of(whole).filter(span -> isSmall).stream(), Stream.of(next))
                .map(quote -> sentence.withQuote(quote, quote));
    }

    private List<Span> sentencesOfBlock(ScoredSentence sentence) {
        Span block = TextBlock.around(sentence.quote(), sentence.document());
        return scored.stream()
                .filter(other ->
                        other.document().id().equals(sentence.document().id()))
                .map(ScoredSentence::span)
                .filter(block::contains)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    private static Span withSentencesAfter(Span quote, List<Span> sentences, String text, int most) {
        Span longer = quote;
        int left = most;
        for (Span next : sentences) {
            if (left > 0 && next.start() >= longer.end() && isBlankBetween(longer, next, text)) {
                longer = new Span(longer.start(), next.end());
                left--;
            }
        }
        return longer;
    }

    private static Span withSentencesBefore(Span quote, List<Span> sentences, String text) {
        Span longer = quote;
        for (int i = sentences.size() - 1; i >= 0; i--) {
            Span before = sentences.get(i);
            if (before.end() <= longer.start() && isBlankBetween(before, longer, text)) {
                longer = new Span(before.start(), longer.end());
            }
        }
        return longer;
    }

    private static boolean isBlankBetween(Span one, Span other, String text) {
        return text.substring(one.end(), other.start()).isBlank();
    }
}
