package dev.footnote.slack.asking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.answering.Answer;
import java.time.Duration;
import java.util.Optional;

/** Answers that only one person has seen, for as long as Slack lets them be shared. Safe for many threads. */
public final class PrivateAnswers {

    /** After half an hour Slack takes nothing more through the address of a command. */
    private static final Duration KEPT = Duration.ofMinutes(30);

    private static final int MOST = 1000;

    private final Cache<String, Kept> answers =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    /** An answer and its question. */
    public record Kept(String question, Answer answer) {}

    public void keep(String id, Kept answer) {
        answers.put(id, answer);
    }

    /** Takes an answer out, to share it: whoever comes second finds nothing. */
    public Optional<Kept> take(String id) {
        return Optional.ofNullable(answers.asMap().remove(id));
    }
}
