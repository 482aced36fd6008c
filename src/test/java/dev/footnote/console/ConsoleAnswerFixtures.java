package dev.footnote.console;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Explanation;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import dev.footnote.time.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers for tests of the console. */
final class ConsoleAnswerFixtures {

    static final LocalDate DAY = LocalDate.of(2024, 11, 22);
    static final Citation HARBOUR = citation("Harbour news", DAY, "The ferry sails\r\nat nine.");
    private static final Answer.Timings TIMINGS = new Answer.Timings(6.1, 2, 8.9);

    private ConsoleAnswerFixtures() {}

    static Citation citation(String title, @Nullable LocalDate date, String quote) {
        return new Citation(
                1, "news/harbour.txt", "cafe", title, date, "harbour.txt", quote, 10, 10 + quote.length(), 0.8);
    }

    static Answer answered(Citation citation, @Nullable Explanation explanation) {
        return new Answer(
                Decision.ANSWERED,
                null,
                Set.of(Notice.INDEXING),
                0.93,
                "The ferry sails at nine [1].",
                List.of(new Statement("The ferry sails at nine.", List.of(1))),
                List.of(citation),
                List.of(),
                "When does the ferry sail?",
                AnsweredBy.EXTRACTIVE,
                "v1",
                null,
                explanation,
                TIMINGS);
    }

    static Answer abstained(Reason reason, List<Citation> nearest) {
        return new Answer(
                Decision.ABSTAINED,
                reason,
                Set.of(),
                0.1,
                "The documents do not say.",
                List.of(),
                List.of(),
                nearest,
                "When does the train leave?",
                AnsweredBy.EXTRACTIVE,
                "v1",
                null,
                null,
                TIMINGS);
    }

    static Explanation explanation() {
        var candidate =
                new Explanation.Candidate("news/harbour.txt", 10, 20, "The ferry", Map.of("time", 1.0, "cosine", 0.5));
        return new Explanation(
                List.of(DayRange.day(DAY), DayRange.since(DAY), DayRange.until(DAY)),
                List.of(candidate),
                List.of("[2] not verbatim"));
    }
}
