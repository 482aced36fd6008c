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

/** The response of {@code POST /api/chat} and {@code GET /api/answers/{messageId}}. */
@Schema(name = "ChatResponse", description = "An answer; every property is present, and null means no value.")
record ChatResponse(
        @Schema(description = "The id by which POST /api/feedback rates this answer, for a limited time.")
        String messageId,

        @Schema(
                nullable = true,
                description = "The id by which the next message continues the conversation; null for an answer that is"
                        + " read again.")
        @Nullable String conversationId,

        @Schema(description = "Whether the question is answered, in part or not at all.")
        String decision,

        @Schema(
                nullable = true,
                description = "Why the answer is partial (conflict, part_missing, unsure) or missing, or null.")
        @Nullable String reason,

        @Schema(description = "Remarks on the answer.") List<String> notices,

        @Schema(
                minimum = "0",
                maximum = "1",
                description = "The probability that the best candidate answers the question, whatever the decision.")
        double confidence,

        @Schema(description = "The statements as one text with markers; when abstained, a sentence that says why.")
        String answer,

        @Schema(description = "The sentences of the answer with the markers of their citations; empty when abstained.")
        List<StatementBody> statements,

        @Schema(description = "The checked quotes that the statements cite.")
        List<CitationBody> citations,

        @Schema(description = "The closest passages when abstained; otherwise empty.")
        List<CitationBody> nearest,

        @Schema(
                nullable = true,
                description = "Whom to ask when abstained, as the settings name it for the documents of the closest"
                        + " passage; null for an answer, and when the settings name nobody.")
        @Nullable String contact,

        @Schema(description = "The standalone question that was searched.")
        String question,

        @Schema(
                description = "Whether the answer is quoted from the documents or written by a language model.",
                enumeration = {"extractive", "generative"})
        String answeredBy,

        @Schema(description = "The snapshot of the documents and the index that produced the answer.")
        String index,

        @Schema(
                nullable = true,
                description = "The hash of the prompts; null when no language model wrote the answer or the question.")
        @Nullable String prompt,

        @Schema(nullable = true, description = "Tokens and cost of the language model; null when no model was called.")
        @Nullable Usage usage,

        @Schema(nullable = true, description = "How the answer was found; null without explain.") @Nullable ExplanationBody explanation,

        @Schema(description = "The duration of each step, in milliseconds.")
        Timings timings) {

    static ChatResponse of(String messageId, @Nullable String conversationId, Answer answer) {
        return new ChatResponse(
                messageId,
                conversationId,
                JsonValueFormatter.constantName(answer.decision()),
                answer.reason() == null ? null : JsonValueFormatter.constantName(answer.reason()),
                answer.notices().stream()
                        .sorted()
                        .map(JsonValueFormatter::constantName)
                        .toList(),
                answer.confidence(),
                answer.text(),
                answer.statements().stream().map(StatementBody::of).toList(),
                answer.citations().stream().map(CitationBody::of).toList(),
                answer.nearest().stream().map(CitationBody::of).toList(),
                answer.contact(),
                answer.question(),
                JsonValueFormatter.constantName(answer.answeredBy()),
                answer.index(),
                answer.prompt(),
                answer.usage() == null ? null : Usage.of(answer.usage()),
                answer.explanation() == null ? null : ExplanationBody.of(answer.explanation()),
                Timings.of(answer.timings()));
    }

    /** A sentence of the answer, with the markers of its citations. */
    @Schema(name = "Statement", description = "A sentence of the answer with the markers of its citations.")
    record StatementBody(
            @Schema(description = "The sentence, without markers.")
            String text,

            @Schema(description = "The markers of the citations that support the sentence.")
            List<Integer> citations) {

        static StatementBody of(Statement statement) {
            return new StatementBody(statement.text(), statement.citations());
        }
    }

    /** A quote and its position in the document. */
    @Schema(name = "Citation", description = "A verbatim quote: characters start to end of the document's text.")
    record CitationBody(
            @Schema(description = "The number by which statements refer to the citation, from 1.")
            int marker,

            @Schema(description = "The id of the document, for GET /api/documents/{id}.")
            String documentId,

            @Schema(description = "The SHA-256 of the text that start and end refer to, in hexadecimal digits.")
            String documentHash,

            @Schema(description = "The title of the document.")
            String title,

            @Schema(nullable = true, description = "The day of the document; null for a document without a date.")
            @Nullable LocalDate date,

            @Schema(description = "Where the document comes from, such as a path below the seeds folder.")
            String source,

            @Schema(description = "The text of the document from start to end.")
            String quote,

            @Schema(description = "The start of the quote, in UTF-16 code units, inclusive.")
            int start,

            @Schema(description = "The end of the quote, in UTF-16 code units, exclusive.")
            int end,

            @Schema(
                    nullable = true,
                    minimum = "1",
                    description = "The page or slide, counted from 1 in the file; null for formats without pages.")
            @Nullable Integer page,

            @Schema(nullable = true, description = "The innermost heading above the quote; null without one.") @Nullable String section,

            @Schema(minimum = "0", maximum = "1", description = "How well the quote fits the question.")
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
                    citation.page(),
                    citation.section(),
                    citation.score());
        }
    }

    /** How the answer was found. */
    @Schema(name = "Explanation", description = "How the answer was found.")
    record ExplanationBody(
            @Schema(description = "The periods understood in the question.")
            List<Period> periods,

            @Schema(description = "The sentences considered, best first.")
            List<Candidate> candidates,

            @Schema(description = "What the answerer and the citation check removed, and why.")
            List<String> removed) {

        static ExplanationBody of(Explanation explanation) {
            return new ExplanationBody(
                    explanation.periods().stream().map(Period::of).toList(),
                    explanation.candidates().stream().map(Candidate::of).toList(),
                    explanation.removed());
        }
    }

    /** A range of days; an open end is null. */
    @Schema(name = "Period", description = "A range of days.")
    record Period(
            @Schema(nullable = true, description = "The first day, inclusive; null for an open start.") @Nullable LocalDate from,

            @Schema(nullable = true, description = "The last day, inclusive; null for an open end.") @Nullable LocalDate to) {

        static Period of(DayRange range) {
            return new Period(
                    range.from().equals(LocalDate.MIN) ? null : range.from(),
                    range.to().equals(LocalDate.MAX) ? null : range.to());
        }
    }

    /** A sentence considered as an answer. */
    @Schema(name = "Candidate", description = "A sentence considered as an answer.")
    record Candidate(
            @Schema(description = "The id of the document.") String documentId,

            @Schema(description = "The text of the sentence.")
            String quote,

            @Schema(description = "The start of the sentence, in UTF-16 code units, inclusive.")
            int start,

            @Schema(description = "The end of the sentence, in UTF-16 code units, exclusive.")
            int end,

            @Schema(description = "The signals that the sentence was scored by, by name.")
            Map<String, Double> signals) {

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
    @Schema(name = "Usage", description = "Tokens and cost of the language model for an answer.")
    record Usage(
            @Schema(description = "The name of the model.") String model,

            @Schema(nullable = true, description = "The tokens of the input; null if the model did not report them.")
            @Nullable Integer inputTokens,

            @Schema(nullable = true, description = "The tokens of the output; null if the model did not report them.")
            @Nullable Integer outputTokens,

            @Schema(
                    nullable = true,
                    description = "The cost, in the currency of the configured prices; null without a price or counts.")
            @Nullable Double cost) {

        static Usage of(ModelUsage usage) {
            return new Usage(usage.model(), usage.inputTokens(), usage.outputTokens(), usage.cost());
        }
    }

    /** Milliseconds of each step. */
    @Schema(name = "ChatTimings", description = "Durations in milliseconds.")
    record Timings(
            @Schema(description = "The milliseconds of retrieval.")
            double retrieval,

            @Schema(description = "The milliseconds of answering.")
            double answering,

            @Schema(description = "The milliseconds in total.")
            double total) {

        static Timings of(Answer.Timings timings) {
            return new Timings(
                    JsonValueFormatter.roundToMicroseconds(timings.retrieval()),
                    JsonValueFormatter.roundToMicroseconds(timings.answering()),
                    JsonValueFormatter.roundToMicroseconds(timings.total()));
        }
    }
}
