package dev.footnote.llm.providers;

import static dev.footnote.llm.ModelException.Kind.CUT_SHORT;
import static dev.footnote.llm.ModelException.Kind.MALFORMED;
import static dev.footnote.llm.ModelException.Kind.TIMED_OUT;
import static dev.footnote.llm.ModelException.Kind.UNREACHABLE;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.Deadline;
import dev.footnote.llm.ModelConfig;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns langchain4j's callbacks into a stream that a reader pulls from. The buffer is small, so a slow reader slows the
 * connection down.
 */
final class ChatStream
        implements ModelStream, StreamingChatResponseHandler, CancellableHttpClientBuilder.ResponseWatcher {

    private static final int BUFFERED = 64;

    /** How often a writer that waits for space checks whether the stream was closed. */
    private static final long POLL_MILLIS = 100;

    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(BUFFERED);
    private final Limits limits;
    private final Function<@Nullable TokenUsage, ModelUsage> usageOf;
    private final Cancellation cancellation;
    private final ControlCharacterFilter controlFilter = new ControlCharacterFilter();
    private final Runnable stop = this::stop;

    private volatile boolean stopped;
    private volatile @Nullable StreamingHandle handle;
    private volatile @Nullable InputStream response;
    private volatile @Nullable TokenUsage tokens;
    private volatile @Nullable Duration retryAfter;
    private @Nullable String first;
    private boolean ended;

    /** The timeouts and the deadline of a call. */
    record Limits(ModelConfig.Timeouts timeouts, Deadline deadline) {

        private WaitLimit untilFirstToken() {
            return shorter(timeouts.firstToken(), "the model wrote nothing for " + timeouts.firstToken());
        }

        private WaitLimit untilNextPiece() {
            return shorter(timeouts.idle(), "the model wrote nothing more for " + timeouts.idle());
        }

        private WaitLimit shorter(Duration own, String late) {
            Duration left = deadline.remainingTime();
            return left.compareTo(own) < 0
                    ? new WaitLimit(left, "the model did not finish within the question's total of " + timeouts.total())
                    : new WaitLimit(own, late);
        }
    }

    /** How long to wait, and the error message if nothing arrives. */
    private record WaitLimit(Duration time, String timeoutMessage) {}

    ChatStream(Limits limits, Function<@Nullable TokenUsage, ModelUsage> priced, Cancellation cancellation) {
        this.limits = limits;
        this.usageOf = priced;
        this.cancellation = cancellation;
    }

    /** Makes the call and waits for the first piece of text. */
    void begin(Runnable call) {
        cancellation.onCancel(stop);
        try {
            call.run();
            first = take(limits.untilFirstToken());
            if (first == null) {
                throw new ModelException(MALFORMED, "the model wrote nothing");
            }
        } catch (ModelException | CancelledException failed) {
            close();
            throw failed;
        } catch (RuntimeException failed) {
            close();
            throw ModelFailureTranslator.translate(failed, retryAfter);
        }
    }

    @Override
    public @Nullable String next() {
        String piece = first;
        first = null;
        return piece != null || ended ? piece : take(limits.untilNextPiece());
    }

    private @Nullable String take(WaitLimit waitLimit) {
        Event event = poll(waitLimit.time());
        if (stopped) {
            throw new CancelledException();
        }
        if (event == null) {
            close();
            throw new ModelException(TIMED_OUT, waitLimit.timeoutMessage());
        }
        if (event.failure() != null) {
            close();
            throw ModelFailureTranslator.translate(event.failure(), retryAfter);
        }
        ended = event.text() == null;
        return event.text();
    }

    private @Nullable Event poll(Duration patience) {
        try {
            return events.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
            throw new CancelledException();
        }
    }

    @Override
    public ModelUsage usage() {
        return usageOf.apply(tokens);
    }

    /** Cancels the call in any state; a waiting reader is woken at once. */
    @Override
    public void close() {
        cancellation.removeAction(stop);
        stop();
    }

    private void stop() {
        stopped = true;
        StreamingHandle current = handle;
        if (current != null) {
            current.cancel();
        }
        closeResponse();
        events.clear();
        events.offer(Event.END);
    }

    @Override
    public void responded(HttpHeaders headers) {
        retryAfter = RetryAfter.parse(headers, Instant.now()).orElse(null);
    }

    @Override
    public void opened(InputStream opened) {
        response = opened;
        if (stopped) {
            closeResponse();
        }
    }

    /** After the model's own end event, this one is not read; without that event, the answer is incomplete. */
    @Override
    public void ended() {
        put(new Event(null, brokenOff()));
    }

    private static ModelException brokenOff() {
        return new ModelException(UNREACHABLE, "the connection to the model broke off");
    }

    private void closeResponse() {
        InputStream current = response;
        try {
            if (current != null) {
                current.close();
            }
        } catch (IOException over) {
            // The response was to be closed anyway.
        }
    }

    @Override
    public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
        handle = context.streamingHandle();
        String text = controlFilter.read(partial.text());
        if (stopped) {
            context.streamingHandle().cancel();
        } else if (!text.isEmpty()) {
            put(new Event(text, null));
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse complete) {
        tokens = complete.tokenUsage();
        put(end(complete.finishReason()));
    }

    /** Only STOP means that the output is complete; langchain4j maps unknown reasons to OTHER. */
    private static Event end(@Nullable FinishReason reason) {
        if (reason == null) {
            return new Event(null, brokenOff());
        }
        return switch (reason) {
            case STOP -> Event.END;
            case LENGTH -> cutShort("the model used up its output tokens");
            case CONTENT_FILTER -> cutShort("the provider's content filter cut the model's output");
            case TOOL_EXECUTION, OTHER -> cutShort("the model stopped before the end of its answer");
        };
    }

    private static Event cutShort(String why) {
        return new Event(null, new ModelException(CUT_SHORT, why));
    }

    @Override
    public void onError(Throwable failure) {
        put(new Event(null, failure));
    }

    private void put(Event event) {
        try {
            boolean taken = false;
            while (!stopped && !taken) {
                taken = events.offer(event, POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    /** A piece of text, a failure, or the end. */
    private record Event(@Nullable String text, @Nullable Throwable failure) {

        private static final Event END = new Event(null, null);
    }
}
