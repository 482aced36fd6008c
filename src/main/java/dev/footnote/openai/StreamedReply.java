package dev.footnote.openai;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.engine.streaming.Heartbeat;
import dev.footnote.llm.Cancellation;
import dev.footnote.openai.Completion.Outcome;
import dev.footnote.openai.Completion.Usage;
import dev.footnote.retrieval.Evidence;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams each statement as an event as soon as it is checked. Nothing is sent before the passages are found, so a
 * failure until then gets an HTTP status; a later failure becomes the last event.
 */
final class StreamedReply implements Reply {

    private static final Logger LOG = LoggerFactory.getLogger(StreamedReply.class);

    private static final byte[] DONE = "[DONE]".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMENT = ": waiting\n\n".getBytes(StandardCharsets.US_ASCII);

    private final MultiEmitter<? super byte[]> client;
    private final Parts parts;
    private final Heartbeat heartbeat;
    private boolean begun;

    /** @param quiet silence after which a comment is sent, because proxies close idle connections */
    StreamedReply(MultiEmitter<? super byte[]> client, Parts parts, Duration quiet) {
        this.client = client;
        this.parts = parts;
        this.heartbeat = Heartbeat.every(quiet, this::remind);
    }

    /** Sends a comment only if the client requests more items, so that none pile up for a client that does not read. */
    private void remind() {
        if (client.requested() > 0) {
            client.emit(COMMENT);
        }
    }

    @Override
    public void started(Cancellation handle) {
        client.onTermination(() -> {
            handle.cancel();
            heartbeat.stop();
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
        heartbeat.stop();
        if (!begun) {
            client.fail(failure);
            return;
        }
        LOG.error("An answer failed in the middle of its stream", failure);
        event(parts.json(ErrorBody.internal()));
        client.complete();
    }

    private void begin() {
        if (!begun) {
            begun = true;
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
        heartbeat.stop();
        client.complete();
    }

    /** Emits an event as a single item, so that no heartbeat interrupts it. */
    private void event(byte[] data) {
        heartbeat.restart();
        ByteArrayOutputStream event = new ByteArrayOutputStream(data.length + 8);
        event.writeBytes("data: ".getBytes(StandardCharsets.US_ASCII));
        event.writeBytes(data);
        event.writeBytes("\n\n".getBytes(StandardCharsets.US_ASCII));
        client.emit(event.toByteArray());
    }
}
