package dev.footnote.slack.surfaces;

import com.slack.api.model.view.View;
import dev.footnote.corpus.Document;
import dev.footnote.index.IndexedDocument;
import dev.footnote.slack.asking.KnowledgeBase;
import dev.footnote.slack.messages.Modals;
import dev.footnote.slack.messages.QuoteReferences;
import dev.footnote.slack.messages.SlackText;

/** Looks up quotes in the current documents. */
public final class QuoteLookup {

    private static final int LONGEST_TITLE = 150;

    private final KnowledgeBase knowledgeBase;

    public QuoteLookup(KnowledgeBase knowledgeBase) {
        this.knowledgeBase = knowledgeBase;
    }

    View view(String refs) {
        return Modals.quotes(
                QuoteReferences.read(refs).stream().map(this::quote).toList());
    }

    private Modals.ModalQuote quote(QuoteReferences.QuoteReference quoteReference) {
        return knowledgeBase
                .document(quoteReference.documentId())
                .map(IndexedDocument::document)
                .map(document -> new Modals.ModalQuote(
                        quoteReference.marker(),
                        source(document, quoteReference.start()),
                        text(quoteReference, document)))
                .orElseGet(() -> new Modals.ModalQuote(quoteReference.marker(), "", ""));
    }

    private static String source(Document document, int start) {
        String date = document.date() == null ? "undated" : document.date().toString();
        String named = "%s, %s".formatted(SlackText.truncate(document.title(), LONGEST_TITLE), date);
        return document.placeOf(start)
                .describe()
                .map(place -> named + ", " + SlackText.truncate(place, LONGEST_TITLE))
                .orElse(named);
    }

    /** Empty when the document has changed since it was quoted. */
    private static String text(QuoteReferences.QuoteReference quoteReference, Document document) {
        boolean same = document.hash().startsWith(quoteReference.hash())
                && quoteReference.start() < quoteReference.end()
                && quoteReference.end() <= document.text().length();
        return same ? document.text().substring(quoteReference.start(), quoteReference.end()) : "";
    }
}
