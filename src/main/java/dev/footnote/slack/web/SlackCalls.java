package dev.footnote.slack.web;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.smallrye.faulttolerance.api.Guard;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Calls Slack's Web API with the bot's token. A call that may succeed later is repeated after the time that Slack
 * names, or with increasing delays; a call that may have been executed is repeated only if it is idempotent or is known
 * not to have been, so that no message is posted twice. Blocks the calling thread, and no longer waits after
 * {@link #close}.
 */
public final class SlackCalls implements AutoCloseable {

    /** After this time a call is not repeated any more. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** The longest time that a rate limit may delay a call. */
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(1);

    /** A response address accepts five messages, and each attempt may have been one. */
    private static final int MOST_RESPONSES = 5;

    private static final int OK = 200;

    private final MethodsClient client;
    private final ActionResponseSender responses;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Guard idempotent = retrying(failure -> true, -1);
    private final Guard once = retrying(failure -> !failure.mayHaveSucceeded(), -1);
    private final Guard responding = retrying(failure -> true, MOST_RESPONSES - 1);

    public SlackCalls(Slack slack, String token) {
        this.client = slack.methods(token);
        this.responses = new ActionResponseSender(slack);
    }

    private Guard retrying(Predicate<SlackCallException> repeatable, int most) {
        return Guard.create()
                .withDescription("Slack")
                .withRetry()
                .maxRetries(most)
                .maxDuration(LONGEST.toMillis(), ChronoUnit.MILLIS)
                .delay(0, ChronoUnit.MILLIS)
                .jitter(0, ChronoUnit.MILLIS)
                .whenException(failure ->
                        failure instanceof SlackCallException known && isWorthWaiting(known) && repeatable.test(known))
                .withCustomBackoff()
                .strategy(() -> new RetryDelay(closing))
                .done()
                .done()
                .build();
    }

    private boolean isWorthWaiting(SlackCallException failure) {
        return failure.isTransient()
                && failure.retryAfter().compareTo(LONGEST_RETRY_AFTER) <= 0
                && closing.getCount() > 0;
    }

    /** One method of the Web API. */
    public interface WebApiCall<T extends SlackApiTextResponse> {
        T on(MethodsClient client) throws IOException, SlackApiException;
    }

    /**
     * Makes an idempotent call, with as many retries as needed.
     *
     * @throws SlackCallException when Slack refuses it or it cannot be made in time
     */
    public <T extends SlackApiTextResponse> T call(WebApiCall<T> webApiCall) {
        return repeat(idempotent, () -> callOnce(webApiCall));
    }

    /**
     * Makes a call that must not be repeated.
     *
     * @throws SlackCallException also when it is unknown whether the call was executed
     */
    public <T extends SlackApiTextResponse> T callNonIdempotent(WebApiCall<T> webApiCall) {
        return repeat(once, () -> callOnce(webApiCall));
    }

    /**
     * Makes attempts to post a message until it is known to be posted.
     *
     * @param post makes one attempt
     * @param isPosted looks for the message; asked before an attempt that may be the second
     * @param mayBePosted whether the first attempt may already be the second
     * @throws SlackCallException when Slack refuses it, or when it remains unknown whether it was posted
     */
    public void postOnce(Runnable post, BooleanSupplier isPosted, boolean mayBePosted) {
        AtomicBoolean uncertain = new AtomicBoolean(mayBePosted);
        repeat(idempotent, () -> {
            if (uncertain.get() && isPosted.getAsBoolean()) {
                return true;
            }
            try {
                post.run();
                return true;
            } catch (SlackCallException failed) {
                uncertain.set(failed.mayHaveSucceeded());
                throw failed;
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> T repeat(Guard guard, Supplier<T> attempt) {
        return (T) guard.get(attempt::get, Object.class);
    }

    /**
     * Makes the call once, without waiting.
     *
     * @throws SlackCallException when the call was not executed or its outcome is unknown
     */
    public <T extends SlackApiTextResponse> T callOnce(WebApiCall<T> webApiCall) {
        try {
            return requireOk(webApiCall.on(client));
        } catch (SlackApiException refused) {
            throw SlackCallException.of(refused);
        } catch (IOException | JsonParseException | NullPointerException failed) {
            throw unanswered(failed);
        }
    }

    /** The SDK throws the last two for a 200 without a body or with a proxy's page. */
    private static SlackCallException unanswered(Exception failed) {
        boolean unreached = failed instanceof ConnectException || failed instanceof UnknownHostException;
        return new SlackCallException(unreached ? SlackCallException.UNREACHABLE : SlackCallException.LOST, failed);
    }

    /** Makes an optional call once; returns whether it succeeded. */
    public <T extends SlackApiTextResponse> boolean tryOnce(WebApiCall<T> webApiCall) {
        try {
            callOnce(webApiCall);
            return true;
        } catch (SlackCallException failed) {
            return false;
        }
    }

    /**
     * Responds to a command or a click at the response address that came with it. A response whose outcome is unknown
     * is sent again: it cannot be looked up, and a duplicate is better than no message.
     *
     * @throws SlackCallException when that is no longer possible
     */
    public void respond(String responseUrl, ActionResponse response) {
        repeat(responding, () -> respondOnce(responseUrl, response));
    }

    /**
     * Responds there with a message that must not be repeated.
     *
     * @throws SlackCallException also when it is unknown whether the response was accepted
     */
    public void respondNonIdempotent(String responseUrl, ActionResponse response) {
        repeat(once, () -> respondOnce(responseUrl, response));
    }

    private int respondOnce(String responseUrl, ActionResponse response) {
        try {
            int status = responses.send(responseUrl, response).getCode();
            if (status != OK) {
                throw SlackCallException.of(status, null, null);
            }
            return status;
        } catch (IllegalArgumentException malformed) {
            throw new SlackCallException("invalid_response_url", malformed);
        } catch (IOException failed) {
            throw unanswered(failed);
        }
    }

    private static <T extends SlackApiTextResponse> T requireOk(T response) {
        if (!response.isOk()) {
            throw new SlackCallException(response.getError() == null ? "unknown" : response.getError(), null);
        }
        return response;
    }

    /** No call waits for Slack after this; single attempts still work. */
    @Override
    public void close() {
        closing.countDown();
    }
}
