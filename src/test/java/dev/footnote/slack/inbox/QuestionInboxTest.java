package dev.footnote.slack.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.footnote.slack.inbox.SlackQuestion.EventDelivery;
import dev.footnote.slack.inbox.SlackQuestion.QuestionTrigger;
import dev.footnote.slack.inbox.StoredQuestion.State;
import dev.footnote.slack.workspace.SlackThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionInboxTest {

    static final Instant NOW = Instant.parse("2024-11-22T12:00:00Z");
    private static final SlackThread THREAD = new SlackThread("T1", "C1", "1700000000.000100");

    private final Path folder;
    private QuestionInbox inbox;

    QuestionInboxTest(@TempDir Path folder) {
        this.folder = folder;
        this.inbox = new QuestionInbox(folder, clock(NOW));
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    static List<IncomingQuestion> questions() {
        EventDelivery event = new EventDelivery("Ev1", false);
        return List.of(
                new SlackQuestion(THREAD, "1.2", "U1", "Who; 'came'?\n🙂", new QuestionTrigger.DirectQuestion(event)),
                new SlackQuestion(THREAD, "1.2", "U1", "", new QuestionTrigger.ThreadReply(event)),
                new SlackQuestion(
                        THREAD,
                        "1.2",
                        "U1",
                        "Who came?",
                        new QuestionTrigger.ShortcutSelection("trigger", "https://hooks.slack.com/1")),
                new CommandQuestion("T1", "C1", "U1", "Who came?", "https://hooks.slack.com/1", "trigger"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void keepsEachKindOfQuestionUntilItIsAnswered(IncomingQuestion question) {
        StoredQuestion stored = inbox.add(question);

        reopen();

        assertThat(inbox.unanswered())
                .containsExactly(new StoredQuestion(stored.id(), NOW, State.ACCEPTED, null, question));
        inbox.complete(stored.id());
        assertThat(inbox.unanswered()).isEmpty();
    }

    /** The files of a running database are what a killed process leaves. */
    @Test
    void storesQuestionsAndTheirProgressOnDisk() throws IOException {
        StoredQuestion posting = inbox.add(question(1));
        StoredQuestion answered = inbox.add(question(2));
        inbox.add(question(3));
        inbox.setStream(posting.id(), "17.5");
        inbox.beginPosting(posting.id());
        inbox.complete(answered.id());
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(folder.resolve("inbox.mv.db"), copy.resolve("inbox.mv.db"));

        try (QuestionInbox killed = new QuestionInbox(copy, clock(NOW))) {
            assertThat(killed.unanswered())
                    .extracting(StoredQuestion::question, StoredQuestion::state, StoredQuestion::stream)
                    .containsExactly(
                            tuple(question(1), State.POSTING, "17.5"), tuple(question(3), State.ACCEPTED, null));
            assertThat(killed.add(question(2)).state()).isEqualTo(State.DONE);
        }
    }

    @Test
    void recognizesAMessageByTheIdOfItsEventAndByItsPlace() {
        StoredQuestion first = inbox.add(question(1));
        SlackQuestion otherEvent = mention("C1 1", new EventDelivery("Ev7", true));
        SlackQuestion otherPlace = mention("C1 9", new EventDelivery("Ev1", true));

        reopen();

        assertThat(inbox.add(otherEvent).id()).isEqualTo(first.id());
        assertThat(inbox.add(otherPlace).id()).isEqualTo(first.id());
    }

    @Test
    void acceptsARemovedQuestionAgain() {
        StoredQuestion first = inbox.add(question(1));
        inbox.remove(first.id());

        StoredQuestion second = inbox.add(question(1));

        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void erasesTheTextOfAnAnsweredQuestionAndKeepsItsIdsForADay() {
        inbox.complete(inbox.add(question(1)).id());

        reopen(NOW.plus(Duration.ofHours(24)));
        StoredQuestion known = inbox.add(question(1));
        reopen(NOW.plus(Duration.ofHours(26)));
        inbox.add(question(2));
        StoredQuestion later = inbox.add(question(1));

        assertThat(known.state()).isEqualTo(State.DONE);
        assertThat(((SlackQuestion) known.question()).text()).isEmpty();
        assertThat(later.state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void storesConcurrentQuestionsAndDuplicatesOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<Long>> additions = new ArrayList<>();
        IntStream.range(0, 400)
                .forEach(i -> additions.add(() -> inbox.add(question(i % 300)).id()));

        List<Long> ids = new ArrayList<>();
        for (Future<Long> addition : threads.invokeAll(additions)) {
            ids.add(addition.get());
        }

        threads.shutdown();
        assertThat(ids.stream().distinct()).hasSize(300);
        assertThat(inbox.unanswered()).hasSize(300);
    }

    @Test
    void refusesAQuestionThatIsTooLongAndContinues() {
        SlackQuestion endless = new SlackQuestion(
                THREAD,
                "1",
                "U1",
                "x".repeat(1_000_001),
                new QuestionTrigger.DirectQuestion(new EventDelivery("E", false)));

        assertThatThrownBy(() -> inbox.add(endless)).isInstanceOf(InboxException.class);

        inbox.add(question(1));
        assertThat(inbox.unanswered()).hasSize(1);
    }

    @Test
    void refusesQuestionsAfterItIsClosed() {
        inbox.close();

        assertThatThrownBy(() -> inbox.add(question(1)))
                .isInstanceOf(InboxException.class)
                .hasMessageContaining("stopping");
    }

    private void reopen() {
        reopen(NOW);
    }

    private void reopen(Instant at) {
        inbox.close();
        inbox = new QuestionInbox(folder, clock(at));
    }

    static SlackQuestion question(int number) {
        return mention("C1 " + number, new EventDelivery("Ev" + number, false));
    }

    private static SlackQuestion mention(String place, EventDelivery event) {
        return new SlackQuestion(
                THREAD, place.substring(3), "U1", "Question", new QuestionTrigger.DirectQuestion(event));
    }

    static Clock clock(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
