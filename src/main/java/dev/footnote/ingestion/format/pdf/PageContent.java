package dev.footnote.ingestion.format.pdf;

import dev.footnote.ingestion.format.pdf.layout.Line;
import dev.footnote.ingestion.format.pdf.layout.Rule;
import dev.footnote.ingestion.format.pdf.layout.Word;
import java.util.List;

/**
 * What is drawn on a page, in the direction of most of its text.
 *
 * @param number from 1
 * @param height of the page in that direction
 * @param lines the words, sorted into lines across the page
 * @param aside words in other directions, such as along the margin
 * @param isPicture whether it shows an image or a drawing, which may be that of a text
 */
record PageContent(
        int number,
        float height,
        List<Word> words,
        List<Line> lines,
        List<Rule> rules,
        List<Word> aside,
        boolean isPicture) {

    PageContent(int number, float height, List<Word> words, List<Rule> rules, List<Word> aside, boolean isPicture) {
        this(number, height, words, Line.of(words), rules, aside, isPicture);
    }

    boolean isWithoutText() {
        return words.isEmpty() && aside.isEmpty();
    }

    PageContent withWords(List<Word> others) {
        return new PageContent(number, height, others, rules, aside, isPicture);
    }
}
