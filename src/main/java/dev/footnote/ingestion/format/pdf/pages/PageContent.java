package dev.footnote.ingestion.format.pdf.pages;

import dev.footnote.ingestion.format.pdf.lines.Line;
import dev.footnote.ingestion.format.pdf.lines.Rule;
import dev.footnote.ingestion.format.pdf.lines.Word;
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
public record PageContent(
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

    public boolean isWithoutText() {
        return words.isEmpty() && aside.isEmpty();
    }

    public PageContent withWords(List<Word> others) {
        return new PageContent(number, height, others, rules, aside, isPicture);
    }
}
