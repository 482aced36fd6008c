package dev.footnote.openai;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.llm.Cancellation;
import dev.footnote.openai.Completion.Outcome;
import dev.footnote.openai.Completion.Usage;
import dev.footnote.retrieval.Evidence;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes each statement on as soon as it stands, as an event of its own. Nothing is sent before the passages are found,
 * so that what fails until then is refused with a status; later it is the last event.
 */
final class StreamedReply implements Reply {

    private static final Logger LOG = LoggerFactory.getLogger(StreamedReply.class);

    /** Proxies cut connections on which nothing moves, mostly after a minute. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final byte[] DONE = "[DONE]".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMENT = ": waiting\n\n".getBytes(StandardCharsets.US_ASCII);

    private final MultiEmitter<? super byte[]> client;
    private final Parts parts;
    private @Nullable ScheduledFuture<?> heartbeat;

    StreamedReply(MultiEmitter<? super byte[]> client, Parts parts) {
        this.client = client;
        this.parts = parts;
    }

    @Override
    public void started(Cancellation handle) {
        client.onTermination(() -> {
            handle.cancel();
            rest();
        });
    }

    @Override
    public void found(Evidence evidence) {
        begin();
    }

    @Override
    public void stated(Statement statement, List<Citation> citations) {
        begin();
        tell(parts.text().stated(statement, citations));
    }

    @Override
    public void end(Answer answer) {
        begin();
        tell(parts.text().closed(answer));
        end(
                Outcome.of(answer),
                () -> parts.tokens().of(parts.request(), answer, parts.text().text()));
    }

    @Override
    public void end(String aside) {
        begin();
        tell(new ReplyText.Piece(aside, List.of()));
        end((Outcome) null, () -> parts.tokens().of(parts.request(), aside));
    }

    @Override
    public void fail(RuntimeException failure) {
        if (heartbeat == null) {
            client.fail(failure);
            return;
        }
        LOG.error("An answer failed in the middle of its stream", failure);
        event(parts.json(ErrorBody.internal()));
        client.complete();
    }

    private synchronized void begin() {
        if (heartbeat == null) {
            heartbeat = Infrastructure.getDefaultWorkerPool()
                    .scheduleAtFixedRate(
                            () -> client.emit(COMMENT), HEARTBEAT.toSeconds(), HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
            event(parts.json(Chunk.begin(parts.head())));
        }
    }

    private void tell(ReplyText.Piece piece) {
        if (!piece.text().isEmpty()) {
            event(parts.json(Chunk.text(parts.head(), piece.text(), piece.annotations())));
        }
    }

    private void end(@Nullable Outcome outcome, Supplier<Usage> usage) {
        event(parts.json(Chunk.end(parts.head(), outcome)));
        if (parts.request().includeUsage()) {
            event(parts.json(Chunk.used(parts.head(), usage.get())));
        }
        event(DONE);
        client.complete();
        rest();
    }

    private synchronized void rest() {
        if (heartbeat != null) {
            heartbeat.cancel(false);
        }
    }

    /** One event in one item, so that no heartbeat comes in between. */
    private void event(byte[] data) {
        ByteArrayOutputStream event = new ByteArrayOutputStream(data.length + 8);
        event.writeBytes("data: ".getBytes(StandardCharsets.US_ASCII));
        event.writeBytes(data);
        event.writeBytes("\n\n".getBytes(StandardCharsets.US_ASCII));
        client.emit(event.toByteArray());
    }
}
