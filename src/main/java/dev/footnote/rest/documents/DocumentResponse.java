package dev.footnote.rest.documents;

import dev.footnote.corpus.Document;
import dev.footnote.engine.DocumentPage;
import dev.footnote.index.IndexedDocument;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document with its text. */
@Schema(name = "Document", description = "A document with its text.")
record DocumentResponse(
        @Schema(description = "The id of the document.") String id,

        @Schema(description = "The title of the document.") String title,

        @Schema(nullable = true, description = "The day of the document; null for a document without a date.") @Nullable LocalDate date,

        @Schema(description = "Where the document comes from, such as a path below the seeds folder.")
        String source,

        @Schema(description = "The SHA-256 of the text in UTF-8, in hexadecimal digits.")
        String hash,

        @Schema(description = "The length of the text in UTF-16 code units.")
        int characters,

        @Schema(description = "The number of passages that the text is split into.")
        int passages,

        @Schema(description = "The unchanged text, which start and end of citations refer to.")
        String text) {

    static DocumentResponse of(IndexedDocument indexed) {
        Entry entry = Entry.of(indexed);
        return new DocumentResponse(
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
    @Schema(name = "DocumentEntry", description = "A document in a list, without its text.")
    record Entry(
            @Schema(description = "The id of the document.") String id,

            @Schema(description = "The title of the document.")
            String title,

            @Schema(nullable = true, description = "The day of the document; null for a document without a date.")
            @Nullable LocalDate date,

            @Schema(description = "Where the document comes from, such as a path below the seeds folder.")
            String source,

            @Schema(description = "The SHA-256 of the text in UTF-8, in hexadecimal digits.")
            String hash,

            @Schema(description = "The length of the text in UTF-16 code units.")
            int characters,

            @Schema(description = "The number of passages that the text is split into.")
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
    @Schema(name = "DocumentList", description = "A page of the list of documents.")
    record Page(
            @Schema(description = "The number of documents in the whole list.")
            int total,

            @Schema(description = "The documents of the page, in the order of their ids.")
            List<Entry> documents) {

        static Page of(DocumentPage page) {
            return new Page(
                    page.total(), page.documents().stream().map(Entry::of).toList());
        }
    }
}
