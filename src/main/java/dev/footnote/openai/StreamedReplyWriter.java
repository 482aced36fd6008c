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
final class StreamedReplyWriter implements ReplyWriter {

    private static final Logger LOG = LoggerFactory.getLogger(StreamedReplyWriter.class);

    private static final byte[] DONE = "[DONE]".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMENT = ": waiting\n\n".getBytes(StandardCharsets.US_ASCII);

    private final MultiEmitter<? super byte[]> client;
    private final ReplyContext replyContext;
    private final Heartbeat heartbeat;
    private boolean firstChunkSent;

    /** @param quiet silence after which a comment is sent, because proxies close idle connections */
    StreamedReplyWriter(MultiEmitter<? super byte[]> client, ReplyContext replyContext, Duration quiet) {
        this.client = client;
        this.replyContext = replyContext;
        this.heartbeat = Heartbeat.every(quiet, this::sendHeartbeat);
    }

    /** Sends a comment only if the client requests more items, so that none pile up for a client that does not read. */
    private void sendHeartbeat() {
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
    public void evidenceFound(Evidence evidence) {
        sendFirstChunk();
    }

    @Override
    public void answerIsUnsure() {
        sendFirstChunk();
        sendText(replyContext.text().appendUnsure());
    }

    @Override
    public void statementChecked(Statement statement, List<Citation> citations) {
        sendFirstChunk();
        sendText(replyContext.text().appendStatement(statement, citations));
    }

    @Override
    public void complete(Answer answer) {
        sendFirstChunk();
        sendText(replyContext.text().appendRemarks(answer));
        end(
                Outcome.of(answer),
                () -> replyContext
                        .tokens()
                        .countUsage(
                                replyContext.request(),
                                answer,
                                replyContext.text().text()));
    }

    @Override
    public void complete(String aside) {
        sendFirstChunk();
        sendText(new CompletionTextBuilder.Piece(aside, List.of()));
        end((Outcome) null, () -> replyContext.tokens().countUsage(replyContext.request(), aside));
    }

    @Override
    public void fail(RuntimeException failure) {
        heartbeat.stop();
        if (!firstChunkSent) {
            client.fail(failure);
            return;
        }
        LOG.error("An answer failed in the middle of its stream", failure);
        sendEvent(replyContext.json(ErrorBody.internal()));
        client.complete();
    }

    private void sendFirstChunk() {
        if (!firstChunkSent) {
            firstChunkSent = true;
            sendEvent(replyContext.json(CompletionChunk.begin(replyContext.head())));
        }
    }

    private void sendText(CompletionTextBuilder.Piece piece) {
        if (!piece.text().isEmpty()) {
            sendEvent(replyContext.json(CompletionChunk.text(replyContext.head(), piece.text(), piece.annotations())));
        }
    }

    private void end(@Nullable Outcome outcome, Supplier<Usage> usage) {
        sendEvent(replyContext.json(CompletionChunk.end(replyContext.head(), outcome)));
        if (replyContext.request().includeUsage()) {
            sendEvent(replyContext.json(CompletionChunk.used(replyContext.head(), usage.get())));
        }
        sendEvent(DONE);
        heartbeat.stop();
        client.complete();
    }

    /** Emits an event as a single item, so that no heartbeat interrupts it. */
    private void sendEvent(byte[] data) {
        heartbeat.restart();
        ByteArrayOutputStream event = new ByteArrayOutputStream(data.length + 8);
        event.writeBytes("data: ".getBytes(StandardCharsets.US_ASCII));
        event.writeBytes(data);
        event.writeBytes("\n\n".getBytes(StandardCharsets.US_ASCII));
        client.emit(event.toByteArray());
    }
}
