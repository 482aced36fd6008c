package dev.footnote.feedback;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Answers and ratings for tests. */
final class RatedAnswerFixtures {

    static final String QUOTE = "The ferry sails at nine.";
    static final Answer ANSWERED = new Answer(
            Decision.ANSWERED,
            null,
            Set.of(),
            0.93,
            "The ferry sails at nine [1].",
            List.of(new Statement(QUOTE, List.of(1))),
            List.of(citation()),
            List.of(),
            "when does the ferry to Odda sail?",
            AnsweredBy.GENERATIVE,
            "v1",
            "prompt-hash",
            null,
            new Answer.Timings(1, 2, 3));
    static final Answer ABSTAINED = new Answer(
            Decision.ABSTAINED,
            Reason.WRONG_PERIOD,
            Set.of(),
            0.1,
            "The documents do not say.",
            List.of(),
            List.of(),
            List.of(citation()),
            "when does the train leave?",
            AnsweredBy.EXTRACTIVE,
            "v1",
            null,
            null,
            new Answer.Timings(1, 2, 3));

    private RatedAnswerFixtures() {}

    private static Citation citation() {
        return new Citation(
                1, "harbour.txt", "cafe", "Harbour news", LocalDate.EPOCH, "harbour.txt", QUOTE, 10, 34, 0.8);
    }
}
