package dev.footnote.openai;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers for tests of completions. */
final class CompletionAnswerFixtures {

    static final Citation FIRST = citation(1, "a b/c(1).txt", "A title");
    static final Citation SECOND = citation(2, "../x", "Another [title](http://away)");

    private CompletionAnswerFixtures() {}

    static Citation citation(int marker, String id, String title) {
        return new Citation(marker, id, "hash", title, LocalDate.of(2024, 11, 22), id, "quote", 10, 15, 0.5);
    }

    static Answer stating(@Nullable Reason reason, Statement... statements) {
        return new Answer(
                reason == null ? Decision.ANSWERED : Decision.PARTIAL,
                reason,
                Set.of(),
                0.8,
                "not used",
                List.of(statements),
                List.of(FIRST, SECOND),
                List.of(),
                "Who?",
                AnsweredBy.EXTRACTIVE,
                "version",
                null,
                null,
                new Answer.Timings(1, 1, 2));
    }

    /** What a model wrote until it broke off. */
    static Answer brokenOff(Statement... statements) {
        return new Answer(
                Decision.PARTIAL,
                Reason.PART_MISSING,
                Set.of(Notice.MODEL_UNAVAILABLE),
                0.8,
                "not used",
                List.of(statements),
                List.of(FIRST, SECOND),
                List.of(),
                "Who?",
                AnsweredBy.GENERATIVE,
                "version",
                "prompt",
                null,
                new Answer.Timings(1, 1, 2));
    }

    static Answer abstaining(Notice... notices) {
        return new Answer(
                Decision.ABSTAINED,
                Reason.WEAK_EVIDENCE,
                Set.of(notices),
                0.1,
                "The nearest passages are listed.",
                List.of(),
                List.of(),
                List.of(FIRST, SECOND),
                "Who?",
                AnsweredBy.EXTRACTIVE,
                "version",
                null,
                null,
                new Answer.Timings(1, 1, 2));
    }
}
