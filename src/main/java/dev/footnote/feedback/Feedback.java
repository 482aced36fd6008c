package dev.footnote.feedback;

import dev.footnote.answering.Answer;
import dev.footnote.engine.AskRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records answers as they are given, and stores users' ratings of them. Thread-safe. */
public final class Feedback implements AutoCloseable {

    /** The longest comment, in UTF-16 code units. */
    public static final int LONGEST_COMMENT = 2000;

    private final AnswerLog answers;
    private final RatingsFile ratings;
    private final Clock clock;

    /** @param clock its zone determines the current day */
    public Feedback(FeedbackConfig config, Clock clock) {
        this.answers = new AnswerLog(config, clock);
        this.ratings = new RatingsFile(FeedbackConfig.effectiveFile(config), config.maxFileBytes());
        this.clock = clock;
    }

    /** Records the answer to a question for a while; returns an unguessable id for rating it. */
    public String recordAnswer(String question, Answer answer) {
        return recordAnswer(AskRequest.of(question), answer);
    }

    /** Records the answer to a question with further parameters, such as its date. */
    public String recordAnswer(AskRequest askRequest, Answer answer) {
        String messageId = UUID.randomUUID().toString();
        recordAnswer(messageId, askRequest, answer);
        return messageId;
    }

    /** Records an answer under an id that was published before; the id must be unique and unguessable. */
    public void recordAnswer(String messageId, AskRequest askRequest, Answer answer) {
        LocalDate asOf = askRequest.asOf() == null ? LocalDate.now(clock) : askRequest.asOf();
        answers.add(
                askRequest.caller(),
                messageId,
                new GivenAnswer(askRequest.message(), asOf, answer.withoutExplanation()));
    }

    /** A recorded answer, without its explanation. Empty when no such answer is recorded, or it has expired. */
    public Optional<Answer> findAnswer(String messageId) {
        return answers.find(messageId).map(GivenAnswer::answer);
    }

    /**
     * Appends a rating; the last rating of an answer counts. It is on disk when this returns.
     *
     * @param comment up to {@value #LONGEST_COMMENT} characters; a blank comment counts as none
     * @throws UnknownMessageException when no such answer is recorded, or it has expired
     * @throws RatingWriteException when the file cannot be written or another process holds its lock
     */
    public void rate(String messageId, Rating rating, @Nullable String comment) {
        String said = comment == null || comment.isBlank() ? null : comment;
        if (said != null && said.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("a comment of %d characters is too long".formatted(said.length()));
        }
        AnswerRecord answer =
                answers.find(messageId).map(GivenAnswer::toRecord).orElseThrow(UnknownMessageException::new);
        ratings.append(RatingLine.write(new RatedAnswer(clock.instant(), messageId, rating, said, answer)));
    }

    /** Waits for a rating that is being written; later ratings are refused. */
    @Override
    public void close() {
        ratings.close();
    }
}
