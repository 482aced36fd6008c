package dev.footnote.slack.web;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Calls Slack's Web API with the bot's token. Rate-limited calls are retried after the time that Slack names, calls
 * that did not reach Slack after a moment; a call that may have arrived is repeated only if it is idempotent, so that
 * no message is posted twice. Blocks the calling thread, and no longer waits after {@link #close}.
 */
public final class SlackCalls implements AutoCloseable {

    private static final int MOST_TRIES = 5;

    /** Total time that a call waits for rate limits; other calls may be waiting for the same limit. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final int OK = 200;

    private final MethodsClient client;
    private final ActionResponseSender responses;
    private final CountDownLatch closing = new CountDownLatch(1);

    public SlackCalls(Slack slack, String token) {
        this.client = slack.methods(token);
        this.responses = new ActionResponseSender(slack);
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
        return callWithRetries(webApiCall, true);
    }

    /**
     * Makes a call that posts a message and must not be repeated.
     *
     * @throws SlackCallException also when it is unknown whether the call was executed
     */
    public <T extends SlackApiTextResponse> T callNonIdempotent(WebApiCall<T> webApiCall) {
        return callWithRetries(webApiCall, false);
    }

    private <T extends SlackApiTextResponse> T callWithRetries(WebApiCall<T> webApiCall, boolean again) {
        int tries = 0;
        Duration waited = Duration.ZERO;
        while (true) {
            try {
                return callOnce(webApiCall);
            } catch (SlackCallException failed) {
                Duration wait = failed.retryDelay(again);
                waited = waited.plus(wait);
                tries += failed.isRateLimited() ? 0 : 1;
                if (wait.isZero() || tries == MOST_TRIES || waited.compareTo(LONGEST) > 0 || isClosedWithin(wait)) {
                    throw failed;
                }
            }
        }
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
        } catch (ConnectException | UnknownHostException unreached) {
            throw new SlackCallException(SlackCallException.UNREACHABLE, unreached);
        } catch (IOException lost) {
            throw new SlackCallException(SlackCallException.LOST, lost);
        } catch (JsonParseException | NullPointerException unreadable) {
            // The SDK throws these for a 200 without a body or with a proxy's page.
            throw new SlackCallException(SlackCallException.LOST, unreadable);
        }
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
     * Responds to a command or a click at the response address that came with it.
     *
     * @throws SlackCallException when that is no longer possible
     */
    public void respond(String responseUrl, ActionResponse response) {
        try {
            int status = responses.send(responseUrl, response).getCode();
            if (status != OK) {
                throw new SlackCallException("response_" + status);
            }
        } catch (ConnectException | UnknownHostException | IllegalArgumentException unreached) {
            throw new SlackCallException(SlackCallException.UNREACHABLE, unreached);
        } catch (IOException lost) {
            throw new SlackCallException(SlackCallException.LOST, lost);
        }
    }

    private static <T extends SlackApiTextResponse> T requireOk(T response) {
        if (!response.isOk()) {
            throw new SlackCallException(response.getError() == null ? "unknown" : response.getError());
        }
        return response;
    }

    /** Waits; returns whether this was closed meanwhile. */
    private boolean isClosedWithin(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** No call waits for Slack after this; single attempts still work. */
    @Override
    public void close() {
        closing.countDown();
    }
}
