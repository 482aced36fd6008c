package dev.footnote.evaluation.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import dev.footnote.corpus.Document;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.questions.SetQuestion;
import dev.footnote.evaluation.reading.QuestionSets;
import dev.footnote.feedback.NotedAnswer;
import dev.footnote.feedback.Place;
import dev.footnote.feedback.RatedAnswer;
import dev.footnote.feedback.Rating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTest {

    private static final Document FERRY =
            Document.of("ferry.txt", "Ferry", null, "ferry.txt", "News. The \"ferry\" sails\r\nat nine. — 三 🤝\n");
    private static final Place PLACE = new Place("ferry.txt", FERRY.hash(), 6, 33);
    private static final String QUOTE = "The \"ferry\" sails\r\nat nine.";

    @Test
    void keepsWhatAnAnswerThatWasRatedUpCited() {
        Candidate candidate = candidate(Rating.UP, null, PLACE, PLACE);

        assertThat(candidate.question().relevant()).containsExactly(new GoldPassage("ferry.txt", QUOTE));
        assertThat(candidate.question().answerable()).isTrue();
        assertThat(candidate.question().tags()).containsExactly("thumbs-up", "answered");
        assertThat(candidate.lost()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gone.txt, same, 6, 33",
        "ferry.txt, other, 6, 33",
        "ferry.txt, same, 6, 3300",
        "ferry.txt, same, 23, 25"
    })
    void leavesOutAQuoteThatDoesNotStandThereAnyMore(String document, String hash, int start, int end) {
        Place place = new Place(document, hash.equals("same") ? FERRY.hash() : "cafe", start, end);

        Candidate candidate = candidate(Rating.UP, null, place, PLACE);

        assertThat(candidate.lost()).containsExactly(place);
        assertThat(candidate.question().relevant()).containsExactly(new GoldPassage("ferry.txt", QUOTE));
    }

    @Test
    void knowsNothingButTheQuestionOfAnAnswerThatWasRatedDown() {
        Candidate candidate = candidate(Rating.DOWN, Reason.CONFLICT, PLACE);

        assertThat(candidate.question().relevant()).isEmpty();
        assertThat(candidate.question().answers()).isEmpty();
        assertThat(candidate.question().answerable()).isTrue();
        assertThat(candidate.question().tags()).containsExactly("thumbs-down", "partial", "conflict");
        assertThat(candidate.lost()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UP, false, thumbs-up", "DOWN, true, thumbs-down"})
    void believesThatThereIsNoAnswerWhereARefusalWasRatedUp(Rating rating, boolean answerable, String tag) {
        Candidate candidate = candidate(rating, Reason.WRONG_PERIOD);

        assertThat(candidate.question().answerable()).isEqualTo(answerable);
        assertThat(candidate.question().tags()).containsExactly(tag, "abstained", "wrong_period");
    }

    @Test
    void asksTheStandaloneQuestionOnTheDayItWasAsked() {
        RatedAnswer rated = rated(Rating.DOWN, answer("and when?", "when does the ferry sail?", null));

        SetQuestion question = Candidate.of(rated, id -> Optional.empty()).question();

        assertThat(question.question()).isEqualTo("when does the ferry sail?");
        assertThat(question.asOf()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(question.tags()).contains("rewritten");
    }

    @Test
    void asksWhatWasSaidWhereNothingWasSearched() {
        RatedAnswer rated = rated(Rating.DOWN, answer("Hello!", "", Reason.SMALL_TALK));

        assertThat(Candidate.of(rated, id -> Optional.empty()).question().question())
                .isEqualTo("Hello!");
    }

    @Test
    void writesLinesThatAreReadAsAQuestionSet(@TempDir Path folder) throws IOException {
        List<Candidate> candidates = List.of(
                candidate("1", Rating.UP, null, PLACE),
                candidate("2", Rating.DOWN, null, PLACE),
                candidate("3", Rating.UP, Reason.NO_EVIDENCE));
        Path file = Files.write(
                folder.resolve("rated.jsonl"),
                candidates.stream().map(Candidate::line).toList());

        List<SetQuestion> read = QuestionSets.read(file).questions();

        assertThat(read)
                .containsExactlyElementsOf(
                        candidates.stream().map(Candidate::question).toList());
    }

    @Test
    void showsWhatIsToBeFilledIn() {
        assertThat(candidate(Rating.DOWN, null).line()).isEqualTo("""
                {"id":"id","question":"when does it sail?","asOf":"2024-02-29","answers":[],"answerable":true,\
                "relevant":[],"tags":["thumbs-down","answered"]}""");
    }

    private static Candidate candidate(Rating rating, @Nullable Reason reason, Place... citations) {
        return candidate("id", rating, reason, citations);
    }

    private static Candidate candidate(String id, Rating rating, @Nullable Reason reason, Place... citations) {
        NotedAnswer answer = answer("when does it sail? ", "when does it sail?", reason, citations);
        RatedAnswer rated = new RatedAnswer(Instant.EPOCH, id, rating, "a comment", answer);
        return Candidate.of(
                rated, document -> Optional.of(FERRY).filter(ferry -> ferry.id().equals(document)));
    }

    private static RatedAnswer rated(Rating rating, NotedAnswer answer) {
        return new RatedAnswer(Instant.EPOCH, "id", rating, null, answer);
    }

    private static NotedAnswer answer(String message, String question, @Nullable Reason reason, Place... citations) {
        Decision decision =
                reason == null ? Decision.ANSWERED : reason.isPartial() ? Decision.PARTIAL : Decision.ABSTAINED;
        return new NotedAnswer(
                message,
                LocalDate.of(2024, 2, 29),
                question,
                decision,
                reason,
                AnsweredBy.EXTRACTIVE,
                0.5,
                List.of(citations),
                List.of(),
                "v1",
                null);
    }
}
