package dev.footnote.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.admission.Caller;
import dev.footnote.answering.Answer;
import dev.footnote.answering.Statement;
import dev.footnote.engine.Asker;
import dev.footnote.engine.SourceLinks;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ChatCompleterTest {

    private static final String QUESTION =
            "{\"model\": \"footnote\", \"messages\": [{\"role\": \"user\", \"content\": \"Who?\"}], \"stream\": %s}";
    private static final Statement ONE = new Statement("One came.", List.of(1));
    private static final Statement TWO = new Statement("Two left.", List.of(2));
    private static final Answer ANSWER = CompletionAnswerFixtures.stating(null, ONE, TWO);

    @Test
    void sendsAStatementBeforeTheNextOneExists() {
        CountDownLatch read = new CountDownLatch(1);
        var chunks = new AssertSubscriber<byte[]>(10);
        completing((id, askRequest, listener) -> {
                    listener.statementChecked(ONE, List.of(CompletionAnswerFixtures.FIRST));
                    await(read);
                    listener.statementChecked(TWO, List.of(CompletionAnswerFixtures.SECOND));
                    return ANSWER;
                })
                .complete(request(true), Asker.LOCAL)
                .subscribe(chunks);

        chunks.awaitItems(2);
        List<byte[]> before = List.copyOf(chunks.getItems());
        read.countDown();
        chunks.awaitCompletion();

        assertThat(text(before)).contains("One came").doesNotContain("Two left", "[DONE]");
        assertThat(text(chunks.getItems())).contains("Two left").endsWith("data: [DONE]\n\n");
    }

    @Test
    void cancelsTheQuestionWhenTheReaderDisconnects() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        var chunks = new AssertSubscriber<byte[]>(10);
        completing((id, askRequest, listener) -> {
                    Cancellation handle = new Cancellation();
                    listener.started(handle);
                    handle.onCancel(cancelled::countDown);
                    started.countDown();
                    await(cancelled);
                    throw new CancelledException();
                })
                .complete(request(true), Asker.LOCAL)
                .subscribe(chunks);
        await(started);

        chunks.cancel();

        cancelled.await();
        assertThat(chunks.getItems()).isEmpty();
    }

    @Test
    void endsAStartedStreamWithAnErrorWithoutInternalDetails() {
        var chunks = new AssertSubscriber<byte[]>(10);
        completing((id, askRequest, listener) -> {
                    listener.statementChecked(ONE, List.of(CompletionAnswerFixtures.FIRST));
                    throw new IllegalStateException("secret");
                })
                .complete(request(true), Asker.LOCAL)
                .subscribe(chunks);

        chunks.awaitCompletion();

        String last = text(chunks.getItems().subList(2, chunks.getItems().size()));
        assertThat(last)
                .startsWith("data: {\"error\":{")
                .contains("server_error")
                .doesNotContain("secret", "[DONE]");
    }

    @Test
    void failsBeforeTheFirstByteIfNothingWasFound() {
        var chunks = new AssertSubscriber<byte[]>(10);
        completing((id, askRequest, listener) -> {
                    throw new IllegalStateException("broken");
                })
                .complete(request(true), Asker.LOCAL)
                .subscribe(chunks);

        chunks.awaitFailure();

        assertThat(chunks.getItems()).isEmpty();
        assertThat(chunks.getFailure()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesBeforeTheStreamStarts() throws JsonProcessingException {
        var blank = CompletionRequest.of(
                new ObjectMapper().readTree(QUESTION.formatted("true").replace("Who?", " ")));
        ChatCompleter chatCompleter = completing((id, askRequest, listener) -> ANSWER);

        assertThatThrownBy(() -> chatCompleter.complete(blank, Asker.LOCAL)).isInstanceOf(OpenAiRequestException.class);
    }

    @Test
    void asksInTheNameOfTheCaller() {
        List<Asker> asked = new CopyOnWriteArrayList<>();
        ChatCompleter chatCompleter = completing((id, askRequest, listener) -> {
            asked.add(askRequest.asker());
            return ANSWER;
        });
        Asker ann = new Asker(Asker.Door.OPENAI, Caller.key("ann"));

        chatCompleter.complete(request(true), ann).collect().asList().await().indefinitely();

        assertThat(asked).containsExactly(ann);
    }

    @Test
    void aWholeCompletionAndAStreamHaveTheSameText() throws JsonProcessingException {
        ChatCompleter chatCompleter = completing((id, askRequest, listener) -> {
            listener.statementChecked(ONE, List.of(CompletionAnswerFixtures.FIRST));
            listener.statementChecked(TWO, List.of(CompletionAnswerFixtures.SECOND));
            return ANSWER;
        });
        ObjectMapper json = new ObjectMapper();

        byte[] whole = chatCompleter
                .complete(request(false), Asker.LOCAL)
                .collect()
                .asList()
                .await()
                .indefinitely()
                .get(0);
        List<byte[]> chunks = chatCompleter
                .complete(request(true), Asker.LOCAL)
                .collect()
                .asList()
                .await()
                .indefinitely();

        StringBuilder streamed = new StringBuilder();
        for (byte[] chunk : chunks.subList(0, chunks.size() - 1)) {
            String data = new String(chunk, StandardCharsets.UTF_8).substring("data: ".length());
            streamed.append(json.readTree(data).at("/choices/0/delta/content").asText());
        }
        assertThat(json.readTree(text(List.of(whole)))
                        .at("/choices/0/message/content")
                        .asText())
                .isEqualTo(streamed.toString())
                .isEqualTo("One came [1]. Two left [2].");
    }

    @Test
    void sendsHeartbeatsAtTheConfiguredInterval() {
        CountDownLatch reminded = new CountDownLatch(1);
        var chunks = new AssertSubscriber<byte[]>(10);
        completing(
                        (id, askRequest, listener) -> {
                            listener.statementChecked(ONE, List.of(CompletionAnswerFixtures.FIRST));
                            await(reminded);
                            return ANSWER;
                        },
                        Duration.ofMillis(20))
                .complete(request(true), Asker.LOCAL)
                .subscribe(chunks);

        chunks.awaitItems(4);
        reminded.countDown();

        assertThat(text(chunks.getItems().subList(2, 4))).isEqualTo(": waiting\n\n".repeat(2));
    }

    @Test
    void buffersNoHeartbeatsForASlowReader() {
        CountDownLatch other = new CountDownLatch(1);
        var slow = new AssertSubscriber<byte[]>(1);
        var reader = new AssertSubscriber<byte[]>(100);
        ChatCompleter chatCompleter = completing(
                (id, askRequest, listener) -> {
                    listener.statementChecked(ONE, List.of(CompletionAnswerFixtures.FIRST));
                    await(other);
                    return ANSWER;
                },
                Duration.ofMillis(300));
        chatCompleter.complete(request(true), Asker.LOCAL).subscribe(slow);
        slow.awaitItems(1);
        chatCompleter.complete(request(true), Asker.LOCAL).subscribe(reader);
        reader.awaitItems(4);

        other.countDown();
        slow.request(100).awaitCompletion();

        assertThat(text(slow.getItems())).doesNotContain(": waiting");
    }

    private static ChatCompleter completing(ChatCompleter.CompletionAsker completionAsker) {
        return completing(completionAsker, Duration.ofHours(1));
    }

    private static ChatCompleter completing(ChatCompleter.CompletionAsker completionAsker, Duration heartbeat) {
        var replyOptions = new ChatCompleter.ReplyOptions(new SourceLinks(Optional::empty), false, heartbeat);
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        return new ChatCompleter(
                completionAsker, replyOptions, new CompletionTokenCounter(String::length), new ObjectMapper(), clock);
    }

    private static CompletionRequest request(boolean stream) {
        try {
            return CompletionRequest.of(new ObjectMapper().readTree(QUESTION.formatted(stream)));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String text(List<byte[]> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(new String(piece, StandardCharsets.UTF_8)));
        return text.toString();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
