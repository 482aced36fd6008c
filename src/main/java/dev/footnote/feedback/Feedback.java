package dev.footnote.feedback;

import dev.footnote.answering.Answer;
import dev.footnote.engine.Ask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes answers as they are given, and keeps what people think of them. Safe for many threads. */
public final class Feedback implements AutoCloseable {

    /** The longest comment, in UTF-16 code units. */
    public static final int LONGEST_COMMENT = 2000;

    private final AnswerLog answers;
    private final RatingsFile ratings;
    private final Clock clock;

    /** @param clock its zone is where today begins */
    public Feedback(FeedbackConfig config, Clock clock) {
        this.answers = new AnswerLog(config, clock);
        this.ratings = new RatingsFile(FeedbackConfig.effectiveFile(config), config.maxFileBytes());
        this.clock = clock;
    }

    /** Notes the answer to a question for a while; gives the id to rate it by, which cannot be guessed. */
    public String answered(String question, Answer answer) {
        return answered(Ask.of(question), answer);
    }

    /** The same for a question with more to it, such as the day it was asked for. */
    public String answered(Ask ask, Answer answer) {
        String messageId = UUID.randomUUID().toString();
        answered(messageId, ask, answer);
        return messageId;
    }

    /** The same for an id that was told before the answer was there: one of a single use, which cannot be guessed. */
    public void answered(String messageId, Ask ask, Answer answer) {
        LocalDate asOf = ask.asOf() == null ? LocalDate.now(clock) : ask.asOf();
        answers.add(messageId, NotedAnswer.of(ask.message(), asOf, answer));
    }

    /**
     * Keeps a rating beside those before it; of one answer the last one counts. It is on disk when this returns.
     *
     * @param comment up to {@value #LONGEST_COMMENT} characters; blank is none
     * @throws UnknownMessage when no such answer is known, or not any more
     * @throws RatingNotKept when the disk or another process does not allow it
     */
    public void rate(String messageId, Rating rating, @Nullable String comment) {
        String said = comment == null || comment.isBlank() ? null : comment;
        if (said != null && said.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("a comment of %d characters".formatted(said.length()));
        }
        NotedAnswer answer = answers.find(messageId).orElseThrow(UnknownMessage::new);
        ratings.append(RatingLine.write(new RatedAnswer(clock.instant(), messageId, rating, said, answer)));
    }

    /** Waits for a rating that is being written; none is kept afterwards. */
    @Override
    public void close() {
        ratings.close();
    }
}
