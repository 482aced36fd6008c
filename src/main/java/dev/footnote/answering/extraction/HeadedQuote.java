package dev.footnote.answering.extraction;

import dev.footnote.answering.english.PromptInjectionDetector;
import dev.footnote.answering.headings.HeadingAnswers;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A quote that answers only together with headings above it, written after their text.
 *
 * @param text the text of the statement
 * @param headings the headings to cite with it, outermost first; empty when the quote answers alone
 */
record HeadedQuote(String text, List<Span> headings) {

    HeadedQuote {
        headings = List.copyOf(headings);
    }

    static HeadedQuote of(Document document, Span quote, String quotedText, HeadingAnswers asked) {
        if (!asked.mayContainAnswer()) {
            return new HeadedQuote(quotedText, List.of());
        }
        List<Block.Heading> path = document.structure().headingsAbove(quote.start());
        List<Block.Heading> held = asked.answeringHeadings(path, quotedText, document.title()).stream()
                .filter(heading -> !PromptInjectionDetector.isInjection(heading.words()))
                .toList();
        String words = held.stream().map(Block.Heading::words).collect(Collectors.joining(", "));
        return new HeadedQuote(
                held.isEmpty() ? quotedText : words + ":" + below(quotedText),
                held.stream().map(Block.Heading::line).toList());
    }

    /** Puts a single item on the line of the heading, and several items below it. */
    private static String below(String quotedText) {
        boolean isOne = quotedText.indexOf('\n') < 0;
        return isOne ? " " + ListedItems.withoutMarker(quotedText) : "\n" + quotedText;
    }
}
