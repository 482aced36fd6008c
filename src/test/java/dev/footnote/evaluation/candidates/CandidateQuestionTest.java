package dev.footnote.evaluation.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import dev.footnote.corpus.Document;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.reading.QuestionSetReader;
import dev.footnote.feedback.AnswerRecord;
import dev.footnote.feedback.QuotePosition;
import dev.footnote.feedback.RatedAnswer;
import dev.footnote.feedback.Rating;
import dev.footnote.structure.TextDocument;
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

class CandidateQuestionTest {

    private static final Document FERRY =
            TextDocument.of("ferry.txt", "Ferry", null, "ferry.txt", "News. The \"ferry\" sails\r\nat nine. — 三 🤝\n");
    private static final QuotePosition PLACE = new QuotePosition("ferry.txt", FERRY.hash(), 6, 33);
    private static final String QUOTE = "The \"ferry\" sails\r\nat nine.";

    @Test
    void containsTheCitationsOfAnAnswerThatWasRatedUp() {
        CandidateQuestion candidateQuestion = candidate(Rating.UP, null, PLACE, PLACE);

        assertThat(candidateQuestion.question().relevant()).containsExactly(new GoldPassage("ferry.txt", QUOTE));
        assertThat(candidateQuestion.question().answerable()).isTrue();
        assertThat(candidateQuestion.question().tags()).containsExactly("thumbs-up", "answered");
        assertThat(candidateQuestion.lostCitations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gone.txt, same, 6, 33",
        "ferry.txt, other, 6, 33",
        "ferry.txt, same, 6, 3300",
        "ferry.txt, same, 23, 25"
    })
    void omitsAQuoteThatIsNoLongerInTheDocument(String document, String hash, int start, int end) {
        QuotePosition quotePosition =
                new QuotePosition(document, hash.equals("same") ? FERRY.hash() : "cafe", start, end);

        CandidateQuestion candidateQuestion = candidate(Rating.UP, null, quotePosition, PLACE);

        assertThat(candidateQuestion.lostCitations()).containsExactly(quotePosition);
        assertThat(candidateQuestion.question().relevant()).containsExactly(new GoldPassage("ferry.txt", QUOTE));
    }

    @Test
    void containsOnlyTheQuestionOfAnAnswerThatWasRatedDown() {
        CandidateQuestion candidateQuestion = candidate(Rating.DOWN, Reason.CONFLICT, PLACE);

        assertThat(candidateQuestion.question().relevant()).isEmpty();
        assertThat(candidateQuestion.question().answers()).isEmpty();
        assertThat(candidateQuestion.question().answerable()).isTrue();
        assertThat(candidateQuestion.question().tags()).containsExactly("thumbs-down", "partial", "conflict");
        assertThat(candidateQuestion.lostCitations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UP, false, thumbs-up", "DOWN, true, thumbs-down"})
    void isUnanswerableIfAnAbstentionWasRatedUp(Rating rating, boolean answerable, String tag) {
        CandidateQuestion candidateQuestion = candidate(rating, Reason.WRONG_PERIOD);

        assertThat(candidateQuestion.question().answerable()).isEqualTo(answerable);
        assertThat(candidateQuestion.question().tags()).containsExactly(tag, "abstained", "wrong_period");
    }

    @Test
    void asksTheStandaloneQuestionAsOfItsOriginalDay() {
        RatedAnswer rated = rated(Rating.DOWN, answer("and when?", "when does the ferry sail?", null));

        EvaluationQuestion question =
                CandidateQuestion.of(rated, id -> Optional.empty()).question();

        assertThat(question.question()).isEqualTo("when does the ferry sail?");
        assertThat(question.asOf()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(question.tags()).contains("rewritten");
    }

    @Test
    void asksTheOriginalMessageIfNothingWasSearched() {
        RatedAnswer rated = rated(Rating.DOWN, answer("Hello!", "", Reason.SMALL_TALK));

        assertThat(CandidateQuestion.of(rated, id -> Optional.empty())
                        .question()
                        .question())
                .isEqualTo("Hello!");
    }

    @Test
    void writesLinesThatTheQuestionSetReaderAccepts(@TempDir Path folder) throws IOException {
        List<CandidateQuestion> candidates = List.of(
                candidate("1", Rating.UP, null, PLACE),
                candidate("2", Rating.DOWN, null, PLACE),
                candidate("3", Rating.UP, Reason.NO_EVIDENCE));
        Path file = Files.write(
                folder.resolve("rated.jsonl"),
                candidates.stream().map(CandidateQuestion::toJsonLine).toList());

        List<EvaluationQuestion> read = QuestionSetReader.read(file).questions();

        assertThat(read)
                .containsExactlyElementsOf(
                        candidates.stream().map(CandidateQuestion::question).toList());
    }

    @Test
    void marksTheFieldsToFillIn() {
        assertThat(candidate(Rating.DOWN, null).toJsonLine()).isEqualTo("""
                {"id":"id","question":"when does it sail?","asOf":"2024-02-29","answers":[],"answerable":true,\
                "relevant":[],"tags":["thumbs-down","answered"]}""");
    }

    private static CandidateQuestion candidate(Rating rating, @Nullable Reason reason, QuotePosition... citations) {
        return candidate("id", rating, reason, citations);
    }

    private static CandidateQuestion candidate(
            String id, Rating rating, @Nullable Reason reason, QuotePosition... citations) {
        AnswerRecord answer = answer("when does it sail? ", "when does it sail?", reason, citations);
        RatedAnswer rated = new RatedAnswer(Instant.EPOCH, id, rating, "a comment", answer);
        return CandidateQuestion.of(
                rated, document -> Optional.of(FERRY).filter(ferry -> ferry.id().equals(document)));
    }

    private static RatedAnswer rated(Rating rating, AnswerRecord answer) {
        return new RatedAnswer(Instant.EPOCH, "id", rating, null, answer);
    }

    private static AnswerRecord answer(
            String message, String question, @Nullable Reason reason, QuotePosition... citations) {
        Decision decision =
                reason == null ? Decision.ANSWERED : reason.isPartial() ? Decision.PARTIAL : Decision.ABSTAINED;
        return new AnswerRecord(
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
