package dev.footnote.slack.surfaces;

import com.slack.api.model.view.View;
import dev.footnote.corpus.Document;
import dev.footnote.index.IndexedDocument;
import dev.footnote.slack.asking.Knowledge;
import dev.footnote.slack.messages.Modals;
import dev.footnote.slack.messages.QuoteRefs;
import dev.footnote.slack.messages.SlackText;

/** Looks up quotes in the current documents. */
public final class Quotes {

    private static final int LONGEST_TITLE = 150;

    private final Knowledge knowledge;

    public Quotes(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    View view(String refs) {
        return Modals.quotes(QuoteRefs.read(refs).stream().map(this::quote).toList());
    }

    private Modals.Quote quote(QuoteRefs.Ref ref) {
        return knowledge
                .document(ref.documentId())
                .map(IndexedDocument::document)
                .map(document -> new Modals.Quote(ref.marker(), source(document), text(ref, document)))
                .orElseGet(() -> new Modals.Quote(ref.marker(), "", ""));
    }

    private static String source(Document document) {
        String date = document.date() == null ? "undated" : document.date().toString();
        return "%s, %s".formatted(SlackText.cut(document.title(), LONGEST_TITLE), date);
    }

    /** Empty when the document has changed since it was quoted. */
    private static String text(QuoteRefs.Ref ref, Document document) {
        boolean same = document.hash().startsWith(ref.hash())
                && ref.start() < ref.end()
                && ref.end() <= document.text().length();
        return same ? document.text().substring(ref.start(), ref.end()) : "";
    }
}
