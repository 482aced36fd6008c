package dev.footnote.rest.documents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.footnote.corpus.DocumentStructure;
import dev.footnote.corpus.Page;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document with its text and structure. */
@Schema(name = "Document", description = "A document with its text and structure.")
record DocumentResponse(
        @JsonUnwrapped Entry entry,

        @Schema(description = "The unchanged text, which start and end of citations, blocks and pages refer to.")
        String text,

        @Schema(description = "The pages or slides in the order of the text; empty for a format without pages.")
        List<PageRange> pages,

        @Schema(
                description =
                        "The blocks in the order of the text, without overlaps; text between them belongs to none.")
        List<BlockResponse> blocks) {

    static DocumentResponse of(Entry entry, String text, DocumentStructure structure) {
        return new DocumentResponse(
                entry,
                text,
                structure.pages().stream().map(PageRange::of).toList(),
                structure.blocks().stream().map(BlockResponse::of).toList());
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

            @Schema(
                    description =
                            "The file that the document was read from: the id itself, or for a line of a JSON Lines"
                                    + " file or an attachment, the name of the file that contains it.")
            String file,

            @Schema(description = "The media type of the document, by the ending of its name.")
            String mediaType,

            @Schema(description = "Whether /api/originals/{id} returns the file of the document.")
            boolean hasOriginal,

            @Schema(description = "Whether the document was uploaded: DELETE /api/documents/{file} deletes it.")
            boolean uploaded,

            @Schema(description = "The SHA-256 of the text in UTF-8, in hexadecimal digits.")
            String hash,

            @Schema(description = "The length of the text in UTF-16 code units.")
            int characters,

            @Schema(description = "The number of passages that the text is split into.")
            int passages) {}

    /** A page or slide of a document. */
    @Schema(name = "DocumentPageRange", description = "A page or slide of a document.")
    record PageRange(
            @Schema(description = "The number of the page, from 1, counted in the file; as page in citations.")
            int number,

            @Schema(description = "Where the page starts in the text.")
            int start,

            @Schema(description = "Where it ends, exclusive.")
            int end) {

        private static PageRange of(Page page) {
            return new PageRange(page.number(), page.span().start(), page.span().end());
        }
    }

    /** A page of the list of documents. */
    @Schema(name = "DocumentList", description = "A page of the list of documents.")
    record ListPage(
            @Schema(description = "The number of documents in the whole list.")
            int total,

            @Schema(description = "The documents of the page, in the order of their ids.")
            List<Entry> documents) {}
}
