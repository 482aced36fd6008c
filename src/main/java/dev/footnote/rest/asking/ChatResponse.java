package dev.footnote.rest.asking;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Explanation;
import dev.footnote.answering.Statement;
import dev.footnote.llm.ModelUsage;
import dev.footnote.time.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The response of {@code POST /api/chat}. */
@Schema(name = "ChatResponse")
record ChatResponse(
        @Schema(description = "The id by which POST /api/feedback rates this answer, for a limited time")
        String messageId,

        String conversationId,

        @Schema(enumeration = {"answered", "partial", "abstained"})
        String decision,

        @Schema(
                nullable = true,
                description = "Null when answered",
                enumeration = {
                    "conflict",
                    "part_missing",
                    "unsure",
                    "no_evidence",
                    "weak_evidence",
                    "wrong_period",
                    "not_in_evidence",
                    "unsupported",
                    "empty_corpus",
                    "small_talk",
                    "about_assistant",
                    "not_a_question"
                })
        @Nullable String reason,

        @Schema(
                description =
                        "Any of indexing, model_unavailable, model_unsupported, model_partly_unsupported, history_cut, list_cut")
        List<String> notices,

        @Schema(
                minimum = "0",
                maximum = "1",
                description = "Probability that the best candidate answers the question, whatever the decision")
        double confidence,

        @Schema(description = "The statements as one text with their markers; when abstained, a sentence that says why")
        String answer,

        List<StatementBody> statements,
        List<CitationBody> citations,

        @Schema(description = "The closest passages when abstained; otherwise empty")
        List<CitationBody> nearest,

        @Schema(description = "The standalone question that was searched")
        String question,

        @Schema(enumeration = {"extractive", "generative"}) String answeredBy,

        @Schema(description = "Version of the documents and the index that produced the answer")
        String index,

        @Schema(nullable = true, description = "Hash of the prompt when a language model wrote the answer") @Nullable String prompt,

        @Schema(nullable = true, description = "Language model usage of the answer; null when no model was called")
        @Nullable Usage usage,

        @Schema(nullable = true, description = "Only with explain") @Nullable ExplanationBody explanation,

        @Schema(description = "Milliseconds") Timings timings) {

    static ChatResponse of(String messageId, String conversationId, Answer answer) {
        return new ChatResponse(
                messageId,
                conversationId,
                JsonValues.constantName(answer.decision()),
                answer.reason() == null ? null : JsonValues.constantName(answer.reason()),
                answer.notices().stream().sorted().map(JsonValues::constantName).toList(),
                answer.confidence(),
                answer.text(),
                answer.statements().stream().map(StatementBody::of).toList(),
                answer.citations().stream().map(CitationBody::of).toList(),
                answer.nearest().stream().map(CitationBody::of).toList(),
                answer.question(),
                JsonValues.constantName(answer.answeredBy()),
                answer.index(),
                answer.prompt(),
                answer.usage() == null ? null : Usage.of(answer.usage()),
                answer.explanation() == null ? null : ExplanationBody.of(answer.explanation()),
                Timings.of(answer.timings()));
    }

    /** A sentence of the answer, with the markers of its citations. */
    @Schema(name = "Statement")
    record StatementBody(String text, List<Integer> citations) {

        static StatementBody of(Statement statement) {
            return new StatementBody(statement.text(), statement.citations());
        }
    }

    /** A quote and its position in the document. */
    @Schema(name = "Citation", description = "A verbatim quote: characters start to end of the document's text")
    record CitationBody(
            int marker,
            String documentId,

            @Schema(description = "SHA-256 of the text that the offsets refer to")
            String documentHash,

            String title,

            @Schema(nullable = true, description = "Null for a document without a date") @Nullable LocalDate date,

            String source,
            String quote,

            @Schema(description = "In UTF-16 code units, inclusive")
            int start,

            @Schema(description = "In UTF-16 code units, exclusive")
            int end,

            double score) {

        static CitationBody of(Citation citation) {
            return new CitationBody(
                    citation.marker(),
                    citation.documentId(),
                    citation.documentHash(),
                    citation.title(),
                    citation.date(),
                    citation.source(),
                    citation.quote(),
                    citation.start(),
                    citation.end(),
                    citation.score());
        }
    }

    /** How the answer was found. */
    @Schema(name = "Explanation")
    record ExplanationBody(
            @Schema(description = "The time ranges understood in the question")
            List<Period> periods,

            @Schema(description = "The sentences considered, best first")
            List<Candidate> candidates,

            @Schema(description = "What the citation check removed, and why")
            List<String> removed) {

        static ExplanationBody of(Explanation explanation) {
            return new ExplanationBody(
                    explanation.periods().stream().map(Period::of).toList(),
                    explanation.candidates().stream().map(Candidate::of).toList(),
                    explanation.removed());
        }
    }

    /** A range of days; an open end is null. */
    @Schema(name = "Period")
    record Period(
            @Schema(nullable = true) @Nullable LocalDate from,
            @Schema(nullable = true) @Nullable LocalDate to) {

        static Period of(DayRange range) {
            return new Period(
                    range.from().equals(LocalDate.MIN) ? null : range.from(),
                    range.to().equals(LocalDate.MAX) ? null : range.to());
        }
    }

    /** A sentence considered as an answer. */
    @Schema(name = "Candidate")
    record Candidate(String documentId, String quote, int start, int end, Map<String, Double> signals) {

        static Candidate of(Explanation.Candidate candidate) {
            return new Candidate(
                    candidate.documentId(),
                    candidate.quote(),
                    candidate.start(),
                    candidate.end(),
                    new TreeMap<>(candidate.signals()));
        }
    }

    /** Language model usage of an answer; unknown values are null. */
    @Schema(name = "Usage")
    record Usage(
            String model,
            @Schema(nullable = true) @Nullable Integer inputTokens,
            @Schema(nullable = true) @Nullable Integer outputTokens,

            @Schema(nullable = true, description = "In the currency of the configured prices") @Nullable Double cost) {

        static Usage of(ModelUsage usage) {
            return new Usage(usage.model(), usage.inputTokens(), usage.outputTokens(), usage.cost());
        }
    }

    /** Milliseconds of each step. */
    @Schema(name = "ChatTimings")
    record Timings(double retrieval, double answering, double total) {

        static Timings of(Answer.Timings timings) {
            return new Timings(
                    JsonValues.roundToMicroseconds(timings.retrieval()),
                    JsonValues.roundToMicroseconds(timings.answering()),
                    JsonValues.roundToMicroseconds(timings.total()));
        }
    }
}
