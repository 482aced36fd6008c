package dev.footnote.answering.extraction;

import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.answering.headings.HeadingAnswers;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composes the statements of an answer, each with the citations that it quotes. */
final class StatementComposer {

    /** In log odds: a larger distance from the best sentence is capped, as its probability is practically 0. */
    private static final double MAX_SCORE_DISTANCE = 100;

    private final HeadingAnswers headingAnswers;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();

    StatementComposer(HeadingAnswers headingAnswers) {
        this.headingAnswers = headingAnswers;
    }

    List<Statement> statements() {
        return List.copyOf(statements);
    }

    List<Citation> citations() {
        return List.copyOf(citations);
    }

    /** Scores are log odds: a further sentence has lower odds than the best by the difference of scores. */
    void addAll(List<ScoredSentence> chosen, double bestScore, double confidence) {
        for (ScoredSentence sentence : chosen) {
            double oddsRatio = Math.exp(Math.max(0, Math.min(MAX_SCORE_DISTANCE, bestScore - sentence.score())));
            add(sentence, confidence / (confidence + (1 - confidence) * oddsRatio));
        }
    }

    /** Cites table rows with the row of their column names, and sentences that need a heading with that heading. */
    private void add(ScoredSentence sentence, double score) {
        Document document = sentence.document();
        Span quote = sentence.quote();
        Optional<TableQuote> rows = TableQuote.of(document, quote);
        Optional<Span> announcing = ListSelector.announcing(sentence);
        String text = rows.map(TableQuote::text).orElseGet(() -> readable(sentence, announcing));
        HeadedQuote headed = HeadedQuote.of(document, quote, text, headingAnswers);
        List<Integer> markers = new ArrayList<>(List.of(marker(document, quote, score)));
        rows.flatMap(TableQuote::columns).ifPresent(columns -> markers.add(marker(document, columns, score)));
        announcing.ifPresent(lead -> markers.add(marker(document, lead, score)));
        headed.headings().forEach(heading -> markers.add(marker(document, heading, score)));
        statements.add(new Statement(headed.text(), markers));
    }

    /** A single item without its marker, after the sentence that announces its list. */
    private static String readable(ScoredSentence sentence, Optional<Span> announcing) {
        String item = ListedItems.withoutMarker(sentence.quoteWithEllipses());
        return announcing
                .map(lead -> lead.textIn(sentence.document().text()) + (item.indexOf('\n') < 0 ? " " : "\n") + item)
                .orElse(item);
    }

    private int marker(Document document, Span quote, double score) {
        return citations.stream()
                .filter(citation -> citation.documentId().equals(document.id()))
                .filter(citation -> citation.start() == quote.start() && citation.end() == quote.end())
                .findFirst()
                .map(Citation::marker)
                .orElseGet(() -> cited(document, quote, score));
    }

    private int cited(Document document, Span quote, double score) {
        int marker = citations.size() + 1;
        citations.add(Citation.of(marker, document, quote, score));
        return marker;
    }
}
