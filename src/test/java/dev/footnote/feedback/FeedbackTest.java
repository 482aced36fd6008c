package dev.footnote.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.admission.Caller;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Asker;
import dev.footnote.index.PassageFilter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackTest {

    private static final String QUESTION = "And when does it sail?";

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock();

    @Test
    void writesARatingWithItsAnswerButNoTextOfTheDocuments() throws IOException {
        Feedback feedback = feedback(Map.of());
        String id = feedback.recordAnswer(QUESTION, RatedAnswerFixtures.ANSWERED);

        feedback.rate(id, Rating.DOWN, "It sails at ten.\nSince May.");

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(new ObjectMapper().readTree(line)).isEqualTo(new ObjectMapper().readTree("""
                {"time": "2024-11-22T10:15:30Z", "messageId": "%s", "rating": "down",
                 "comment": "It sails at ten.\\nSince May.",
                 "answer": {"message": "And when does it sail?", "asOf": "2024-11-22",
                   "question": "when does the ferry to Odda sail?", "decision": "answered", "reason": null,
                   "answeredBy": "generative", "confidence": 0.93,
                   "citations": [{"documentId": "harbour.txt", "documentHash": "cafe", "start": 10, "end": 34}],
                   "nearest": [], "index": "v1", "prompt": "prompt-hash"}}\
                """.formatted(id)));
            assertThat(line).doesNotContain(RatedAnswerFixtures.QUOTE, "Harbour news", "The ferry sails");
        });
    }

    @Test
    void writesTheNearestPassagesOfAnAbstentionAndItsReason() throws IOException {
        Feedback feedback = feedback(Map.of());

        feedback.rate(feedback.recordAnswer(QUESTION, RatedAnswerFixtures.ABSTAINED), Rating.UP, null);

        JsonNode answer = new ObjectMapper().readTree(lines().get(0)).get("answer");
        assertThat(answer.get("reason").asText()).isEqualTo("wrong_period");
        assertThat(answer.get("nearest")).hasSize(1);
        assertThat(answer.get("citations")).isEmpty();
    }

    @Test
    void writesTheRequestedDateInsteadOfToday() {
        Feedback feedback = feedback(Map.of());
        LocalDate day = LocalDate.of(2020, 2, 29);
        AskRequest askRequest = new AskRequest(QUESTION, List.of(), PassageFilter.NONE, day, false);

        feedback.rate(feedback.recordAnswer(askRequest, RatedAnswerFixtures.ANSWERED), Rating.UP, null);

        assertThat(read())
                .singleElement()
                .satisfies(rated -> assertThat(rated.answer().asOf()).isEqualTo(day));
    }

    @Test
    void acceptsAnIdThatWasIssuedBeforeTheAnswer() {
        Feedback feedback = feedback(Map.of());

        feedback.recordAnswer("told-before", AskRequest.of(QUESTION), RatedAnswerFixtures.ANSWERED);
        feedback.rate("told-before", Rating.UP, null);

        assertThat(read()).extracting(RatedAnswer::messageId).containsExactly("told-before");
    }

    @Test
    void appendsEachRatingOfAnAnswerAndUsesTheLast() throws IOException {
        Feedback feedback = feedback(Map.of());
        String first = feedback.recordAnswer(QUESTION, RatedAnswerFixtures.ANSWERED);
        String second = feedback.recordAnswer(QUESTION, RatedAnswerFixtures.ANSWERED);

        feedback.rate(first, Rating.UP, null);
        feedback.rate(second, Rating.UP, "good");
        feedback.rate(first, Rating.DOWN, "on second thoughts");

        assertThat(lines()).hasSize(3);
        assertThat(read()).extracting(RatedAnswer::messageId).containsExactly(first, second);
        assertThat(read()).extracting(RatedAnswer::comment).containsExactly("on second thoughts", "good");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n"})
    void ignoresABlankComment(String comment) {
        Feedback feedback = feedback(Map.of());

        feedback.rate(feedback.recordAnswer(QUESTION, RatedAnswerFixtures.ANSWERED), Rating.UP, comment);

        assertThat(read()).singleElement().extracting(RatedAnswer::comment).isNull();
    }

    @Test
    void acceptsACommentOfTheMaximumLengthAndRefusesALongerOne() {
        Feedback feedback = feedback(Map.of());
        String id = feedback.recordAnswer(QUESTION, RatedAnswerFixtures.ANSWERED);
        String comment = "\u0000\"\u2028".repeat(Feedback.LONGEST_COMMENT).substring(0, Feedback.LONGEST_COMMENT);

        feedback.rate(id, Rating.UP, comment);

        assertThatThrownBy(() -> feedback.rate(id, Rating.UP, comment + "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(read()).singleElement().extracting(RatedAnswer::comment).isEqualTo(comment);
    }

    @Test
    void writesAnUnpairedSurrogateAsAQuestionMark() {
        Feedback feedback = feedback(Map.of());

        feedback.rate(
                feedback.recordAnswer("Who \ud83d?", RatedAnswerFixtures.ANSWERED), Rating.UP, "\udca9 \ud83d\ude80");

        assertThat(read()).singleElement().satisfies(rated -> {
            assertThat(rated.answer().message()).isEqualTo("Who ??");
            assertThat(rated.comment()).isEqualTo("? \ud83d\ude80");
        });
    }

    @Test
    void reportsAnUnknownAnswerWithoutRepeatingItsId() {
        Feedback feedback = feedback(Map.of());

        assertThatThrownBy(() -> feedback.rate("a secret", Rating.UP, null))
                .isInstanceOf(UnknownMessageException.class)
                .hasMessageNotContaining("secret");
        assertThat(file()).doesNotExist();
    }

    @Test
    void forgetsAnExpiredAnswer() {
        Feedback feedback = feedback(Map.of("time-to-live", "2h"));
        String id = feedback.recordAnswer(QUESTION, RatedAnswerFixtures.ANSWERED);

        clock.pass(Duration.ofHours(2));
        feedback.rate(id, Rating.UP, null);
        clock.pass(Duration.ofNanos(1));

        assertThatThrownBy(() -> feedback.rate(id, Rating.DOWN, null)).isInstanceOf(UnknownMessageException.class);
    }

    @Test
    void forgetsTheOldestAnswersFirstHoweverOftenTheyAreRated() {
        Feedback feedback = feedback(Map.of("max-answers", "100"));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            ids.add(feedback.recordAnswer(QUESTION, RatedAnswerFixtures.ANSWERED));
            feedback.rate(ids.get(Math.max(0, i - 99)), Rating.UP, null);
        }

        assertThat(known(feedback, ids)).isEqualTo(ids.subList(200, 300));
    }

    @Test
    void keepsTheAnswersToOthersWhenOneCallerAsksMany() {
        Feedback feedback = feedback(Map.of("max-answers", "100"));
        AskRequest ofAnn = AskRequest.of(QUESTION).withAsker(new Asker(Asker.Door.REST, Caller.key("ann")));
        String kept = feedback.recordAnswer(ofAnn, RatedAnswerFixtures.ANSWERED);
        for (int i = 0; i < 1000; i++) {
            feedback.recordAnswer(
                    AskRequest.of(QUESTION).withAsker(new Asker(Asker.Door.REST, Caller.key("ben"))),
                    RatedAnswerFixtures.ANSWERED);
        }

        assertThat(known(feedback, List.of(kept))).containsExactly(kept);
    }

    @Test
    void countsAnAnswerToALongQuestionAsSeveralAndStillRecordsIt() {
        Feedback feedback = feedback(Map.of("max-answers", "4"));
        List<String> ids = new ArrayList<>();

        for (String question : List.of("Who?", "What?", "x".repeat(2000), "x".repeat(100_000))) {
            ids.add(feedback.recordAnswer(question, RatedAnswerFixtures.ANSWERED));
        }

        assertThat(known(feedback, ids)).isEqualTo(ids.subList(3, 4));
    }

    @Test
    void givesEachAnswerItsOwnIdAndLosesNoRatingAcrossThreads() throws Exception {
        Feedback feedback = feedback(Map.of());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Set<String> ids = new HashSet<>();
        try {
            List<Future<String>> rated = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> {
                        String id = feedback.recordAnswer(QUESTION, RatedAnswerFixtures.ANSWERED);
                        feedback.rate(id, Rating.UP, null);
                        return id;
                    }))
                    .toList();
            for (Future<String> one : rated) {
                ids.add(one.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(lines()).hasSize(200);
        assertThat(read()).extracting(RatedAnswer::messageId).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void recordsNothingAfterItIsClosed() {
        Feedback feedback = feedback(Map.of());
        String id = feedback.recordAnswer(QUESTION, RatedAnswerFixtures.ANSWERED);

        feedback.close();

        assertThatThrownBy(() -> feedback.rate(id, Rating.UP, null)).isInstanceOf(RatingWriteException.class);
        assertThat(file()).doesNotExist();
    }

    private List<String> known(Feedback feedback, List<String> ids) {
        return ids.stream().filter(id -> isKnown(feedback, id)).toList();
    }

    private static boolean isKnown(Feedback feedback, String id) {
        try {
            feedback.rate(id, Rating.UP, null);
            return true;
        } catch (UnknownMessageException forgotten) {
            return false;
        }
    }

    private Path file() {
        return folder.resolve("ratings.jsonl");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }

    private List<RatedAnswer> read() {
        Ratings ratings = Ratings.read(file());
        assertThat(ratings.damagedLines()).isEmpty();
        return ratings.latest();
    }

    private Feedback feedback(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        all.put("footnote.feedback.file", file().toString());
        all.put("footnote.feedback.time-to-live", "168h");
        settings.forEach((key, value) -> all.put("footnote.feedback." + key, value));
        FeedbackConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValues(all)
                .withMapping(FeedbackConfig.class)
                .build()
                .getConfigMapping(FeedbackConfig.class);
        return new Feedback(config, clock);
    }
}
