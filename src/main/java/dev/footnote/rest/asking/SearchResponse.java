package dev.footnote.rest.asking;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.engine.Ranking;
import dev.footnote.retrieval.RankedPassage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The response of {@code POST /api/search}. */
@Schema(name = "SearchResponse")
record SearchResponse(
        @Schema(description = "The standalone question that was searched")
        String question,

        @Schema(description = "Best first, before the limit per document and the cutoff that answers apply")
        List<FoundPassage> passages,

        @Schema(description = "The passages that an answer to this message is made from; empty if it is not a question")
        List<EvidencePassage> evidence,

        @Schema(description = "Version of the documents and the index that were searched")
        String index,

        @Schema(description = "Milliseconds") Timings timings) {

    static SearchResponse of(Ranking ranking) {
        double milliseconds = JsonValues.roundToMicroseconds(ranking.milliseconds());
        return new SearchResponse(
                ranking.question(),
                ranking.passages().stream().map(FoundPassage::of).toList(),
                ranking.evidence().stream().map(EvidencePassage::of).toList(),
                ranking.index(),
                new Timings(milliseconds, milliseconds));
    }

    /** A passage of the ranking. */
    @Schema(name = "FoundPassage", description = "A verbatim passage: characters start to end of the document's text")
    record FoundPassage(
            String documentId,

            @Schema(description = "SHA-256 of the text that the offsets refer to")
            String documentHash,

            String title,

            @Schema(nullable = true, description = "Null for a document without a date") @Nullable LocalDate date,

            String quote,

            @Schema(description = "In UTF-16 code units, inclusive")
            int start,

            @Schema(description = "In UTF-16 code units, exclusive")
            int end,

            @Schema(description = "Comparable within one ranking only")
            double score,

            @Schema(description = "The components of the score, by name")
            Map<String, Double> signals) {

        static FoundPassage of(RankedPassage ranked) {
            Passage passage = ranked.passage().passage();
            Document document = passage.document();
            return new FoundPassage(
                    document.id(),
                    document.hash(),
                    document.title(),
                    document.date(),
                    passage.text(),
                    passage.span().start(),
                    passage.span().end(),
                    ranked.score(),
                    new TreeMap<>(ranked.signals()));
        }
    }

    /** The place of a passage of the evidence. */
    @Schema(name = "EvidencePassage")
    record EvidencePassage(
            String documentId,

            @Schema(description = "In UTF-16 code units, inclusive")
            int start,

            @Schema(description = "In UTF-16 code units, exclusive")
            int end) {

        static EvidencePassage of(RankedPassage ranked) {
            Passage passage = ranked.passage().passage();
            return new EvidencePassage(
                    passage.document().id(),
                    passage.span().start(),
                    passage.span().end());
        }
    }

    /** Milliseconds; a search consists of retrieval only. */
    @Schema(name = "SearchTimings")
    record Timings(double retrieval, double total) {}
}
