package dev.footnote.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Explanation;
import dev.footnote.answering.Statement;
import dev.footnote.llm.ModelUsage;
import dev.footnote.time.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer as JSON with all fields of {@code POST /api/chat}, in the same order. A single question has neither a
 * message id nor a conversation, so both are null.
 */
record AnswerJson(
        @Nullable String messageId,
        @Nullable String conversationId,
        String decision,
        @Nullable String reason,
        List<String> notices,
        double confidence,
        String answer,
        List<Statement> statements,
        List<CitationJson> citations,
        List<CitationJson> nearest,
        @Nullable String contact,
        String question,
        String answeredBy,
        String index,
        @Nullable String prompt,
        @Nullable ModelUsage usage,
        @Nullable ExplanationJson explanation,
        Answer.Timings timings) {

    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    static String write(Answer answer) {
        try {
            return WRITER.writeValueAsString(of(answer));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer cannot be written as JSON", impossible);
        }
    }

    private static AnswerJson of(Answer answer) {
        return new AnswerJson(
                null,
                null,
                name(answer.decision()),
                answer.reason() == null ? null : name(answer.reason()),
                answer.notices().stream().map(AnswerJson::name).sorted().toList(),
                answer.confidence(),
                answer.text(),
                answer.statements(),
                answer.citations().stream().map(CitationJson::of).toList(),
                answer.nearest().stream().map(CitationJson::of).toList(),
                answer.contact(),
                answer.question(),
                name(answer.answeredBy()),
                answer.index(),
                answer.prompt(),
                answer.usage(),
                answer.explanation() == null ? null : ExplanationJson.of(answer.explanation()),
                answer.timings());
    }

    /** The name of an enum constant in the JSON contract. */
    static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        boolean open = date == null || date.equals(LocalDate.MIN) || date.equals(LocalDate.MAX);
        return open ? null : Objects.toString(date);
    }

    /** A citation. */
    record CitationJson(
            int marker,
            String documentId,
            String documentHash,
            String title,
            @Nullable String date,
            String source,
            String quote,
            int start,
            int end,
            @Nullable Integer page,
            @Nullable String section,
            double score) {

        static CitationJson of(Citation from) {
            return new CitationJson(
                    from.marker(),
                    from.documentId(),
                    from.documentHash(),
                    from.title(),
                    day(from.date()),
                    from.source(),
                    from.quote(),
                    from.start(),
                    from.end(),
                    from.page(),
                    from.section(),
                    from.score());
        }
    }

    /** An explanation. */
    record ExplanationJson(List<DayRangeJson> periods, List<CandidateJson> candidates, List<String> removed) {

        static ExplanationJson of(Explanation from) {
            return new ExplanationJson(
                    from.periods().stream().map(DayRangeJson::of).toList(),
                    from.candidates().stream().map(CandidateJson::of).toList(),
                    from.removed());
        }
    }

    /** A range of days; an open end is null. */
    record DayRangeJson(@Nullable String from, @Nullable String to) {

        static DayRangeJson of(DayRange range) {
            return new DayRangeJson(day(range.from()), day(range.to()));
        }
    }

    /** A sentence considered as an answer, with its signals by name. */
    record CandidateJson(String documentId, int start, int end, String quote, Map<String, Double> signals) {

        static CandidateJson of(Explanation.Candidate from) {
            return new CandidateJson(
                    from.documentId(), from.start(), from.end(), from.quote(), new TreeMap<>(from.signals()));
        }
    }
}
