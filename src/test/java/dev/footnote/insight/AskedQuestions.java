package dev.footnote.insight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions for tests. */
final class AskedQuestions {

    static final Instant NOON = Instant.parse("2024-11-30T12:00:00Z");

    private AskedQuestions() {}

    static AskedQuestion refused(String question) {
        return abstained(NOON, question, "no_evidence");
    }

    static AskedQuestion abstained(Instant time, String question, @Nullable String reason) {
        return new AskedQuestion(time, "rest", question, AskedQuestion.ABSTAINED, reason, List.of(), 5.0);
    }

    static AskedQuestion answered(Instant time, double milliseconds, String... documents) {
        return new AskedQuestion(time, "rest", "Who?", "answered", null, List.of(documents), milliseconds);
    }
}
