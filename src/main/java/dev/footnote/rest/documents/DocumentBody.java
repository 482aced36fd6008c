package dev.footnote.rest.documents;

import dev.footnote.corpus.Document;
import dev.footnote.engine.DocumentPage;
import dev.footnote.index.IndexedDocument;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document with its text. */
@Schema(name = "Document")
record DocumentBody(
        String id,
        String title,

        @Schema(nullable = true, description = "Null for a document without a date") @Nullable LocalDate date,

        @Schema(description = "Where the document comes from: a path below the seeds folder")
        String source,

        @Schema(description = "SHA-256 of the text in UTF-8")
        String hash,

        @Schema(description = "Length of the text in UTF-16 code units")
        int characters,

        int passages,

        @Schema(description = "The unchanged text, which the offsets of citations refer to")
        String text) {

    static DocumentBody of(IndexedDocument indexed) {
        Entry entry = Entry.of(indexed);
        return new DocumentBody(
                entry.id,
                entry.title,
                entry.date,
                entry.source,
                entry.hash,
                entry.characters,
                entry.passages,
                indexed.document().text());
    }

    /** A document in a list. */
    @Schema(name = "DocumentEntry", description = "As Document, without the text")
    record Entry(
            String id,
            String title,
            @Schema(nullable = true) @Nullable LocalDate date,
            String source,
            String hash,
            int characters,
            int passages) {

        static Entry of(IndexedDocument indexed) {
            Document document = indexed.document();
            return new Entry(
                    document.id(),
                    document.title(),
                    document.date(),
                    document.source(),
                    document.hash(),
                    document.text().length(),
                    indexed.passages().size());
        }
    }

    /** A page of the list of documents. */
    @Schema(name = "DocumentList")
    record Page(
            @Schema(description = "Number of documents in the whole list")
            int total,

            @Schema(description = "Ordered by id") List<Entry> documents) {

        static Page of(DocumentPage page) {
            return new Page(
                    page.total(), page.documents().stream().map(Entry::of).toList());
        }
    }
}
