package dev.footnote.rest.asking;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Place;
import dev.footnote.engine.Ranking;
import dev.footnote.retrieval.RankedPassage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The response of {@code POST /api/search}. */
@Schema(name = "SearchResponse", description = "The ranking that answers are made from.")
record SearchResponse(
        @Schema(description = "The standalone question that was searched.")
        String question,

        @Schema(description = "The passages, best first, before the limit per document and the cutoff of answers.")
        List<FoundPassage> passages,

        @Schema(description = "The passages that an answer to this query is made from; empty if it is not a question.")
        List<EvidencePassage> evidence,

        @Schema(description = "The snapshot of the documents and the index that were searched.")
        String index,

        @Schema(description = "The duration of the search, in milliseconds.")
        Timings timings) {

    static SearchResponse of(Ranking ranking) {
        double milliseconds = JsonValueFormatter.roundToMicroseconds(ranking.milliseconds());
        return new SearchResponse(
                ranking.question(),
                ranking.passages().stream().map(FoundPassage::of).toList(),
                ranking.evidence().stream().map(EvidencePassage::of).toList(),
                ranking.index(),
                new Timings(milliseconds, milliseconds));
    }

    /** A passage of the ranking. */
    @Schema(name = "FoundPassage", description = "A verbatim passage: characters start to end of the document's text.")
    record FoundPassage(
            @Schema(description = "The id of the document.") String documentId,

            @Schema(description = "The SHA-256 of the text that start and end refer to, in hexadecimal digits.")
            String documentHash,

            @Schema(description = "The title of the document.")
            String title,

            @Schema(nullable = true, description = "The day of the document; null for a document without a date.")
            @Nullable LocalDate date,

            @Schema(description = "The text of the passage.")
            String quote,

            @Schema(description = "The start of the passage, in UTF-16 code units, inclusive.")
            int start,

            @Schema(description = "The end of the passage, in UTF-16 code units, exclusive.")
            int end,

            @Schema(
                    nullable = true,
                    minimum = "1",
                    description = "The page or slide, counted from 1 in the file; null for formats without pages.")
            @Nullable Integer page,

            @Schema(nullable = true, description = "The innermost heading above the passage; null without one.")
            @Nullable String section,

            @Schema(description = "The score of the passage, comparable within one ranking only.")
            double score,

            @Schema(description = "What the score is made of: cosine, lexical and time.")
            Map<String, Double> signals) {

        static FoundPassage of(RankedPassage ranked) {
            Passage passage = ranked.passage().passage();
            Document document = passage.document();
            Place place = document.placeOf(passage.span().start());
            return new FoundPassage(
                    document.id(),
                    document.hash(),
                    document.title(),
                    document.date(),
                    passage.text(),
                    passage.span().start(),
                    passage.span().end(),
                    place.page(),
                    place.section(),
                    ranked.score(),
                    new TreeMap<>(ranked.signals()));
        }
    }

    /** The place of a passage of the evidence. */
    @Schema(name = "EvidencePassage", description = "The place of a passage that an answer is made from.")
    record EvidencePassage(
            @Schema(description = "The id of the document.") String documentId,

            @Schema(description = "The start of the passage, in UTF-16 code units, inclusive.")
            int start,

            @Schema(description = "The end of the passage, in UTF-16 code units, exclusive.")
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
    @Schema(name = "SearchTimings", description = "Durations in milliseconds; a search consists of retrieval only.")
    record Timings(
            @Schema(description = "The milliseconds of retrieval.")
            double retrieval,

            @Schema(description = "The milliseconds in total.")
            double total) {}
}
