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
 * Calls Slack with the bot's token. What Slack limits is tried again after the time that it names, what did not reach it
 * after a moment; what may have arrived is repeated only where that does no harm, so that nothing is said twice. Waits on
 * the calling thread, and for nothing any more once it is closed.
 */
public final class SlackCalls implements AutoCloseable {

    private static final int MOST_TRIES = 5;

    /** So long a call waits in all while Slack takes no more; others may be waiting for the same. */
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
    public interface Call<T extends SlackApiTextResponse> {
        T on(MethodsClient client) throws IOException, SlackApiException;
    }

    /**
     * Makes a call that may as well be made twice, as often as it takes.
     *
     * @throws SlackFailure when it is refused, or cannot be made in time
     */
    public <T extends SlackApiTextResponse> T call(Call<T> call) {
        return made(call, true);
    }

    /**
     * The same for a call by which something is said.
     *
     * @throws SlackFailure also when it is not known whether it was done
     */
    public <T extends SlackApiTextResponse> T say(Call<T> call) {
        return made(call, false);
    }

    private <T extends SlackApiTextResponse> T made(Call<T> call, boolean again) {
        int tries = 0;
        Duration waited = Duration.ZERO;
        while (true) {
            try {
                return once(call);
            } catch (SlackFailure failed) {
                Duration wait = failed.wait(again);
                waited = waited.plus(wait);
                tries += failed.isOfLimits() ? 0 : 1;
                if (wait.isZero() || tries == MOST_TRIES || waited.compareTo(LONGEST) > 0 || closes(wait)) {
                    throw failed;
                }
            }
        }
    }

    /**
     * Makes the call, and waits for nothing.
     *
     * @throws SlackFailure when it was not done, or that is not known
     */
    public <T extends SlackApiTextResponse> T once(Call<T> call) {
        try {
            return succeeded(call.on(client));
        } catch (SlackApiException refused) {
            throw SlackFailure.of(refused);
        } catch (ConnectException | UnknownHostException unreached) {
            throw new SlackFailure(SlackFailure.UNREACHABLE, unreached);
        } catch (IOException lost) {
            throw new SlackFailure(SlackFailure.LOST, lost);
        } catch (JsonParseException | NullPointerException unreadable) {
            // The SDK reads a 200 without a body, or with a page of a proxy, so.
            throw new SlackFailure(SlackFailure.LOST, unreadable);
        }
    }

    /** The same for what nobody misses. Says whether it was done. */
    public <T extends SlackApiTextResponse> boolean tried(Call<T> call) {
        try {
            once(call);
            return true;
        } catch (SlackFailure failed) {
            return false;
        }
    }

    /**
     * Answers a command or a click through the address that came with it.
     *
     * @throws SlackFailure when that is not possible any more
     */
    public void respond(String responseUrl, ActionResponse response) {
        try {
            int status = responses.send(responseUrl, response).getCode();
            if (status != OK) {
                throw new SlackFailure("response_" + status);
            }
        } catch (ConnectException | UnknownHostException | IllegalArgumentException unreached) {
            throw new SlackFailure(SlackFailure.UNREACHABLE, unreached);
        } catch (IOException lost) {
            throw new SlackFailure(SlackFailure.LOST, lost);
        }
    }

    private static <T extends SlackApiTextResponse> T succeeded(T response) {
        if (!response.isOk()) {
            throw new SlackFailure(response.getError() == null ? "unknown" : response.getError());
        }
        return response;
    }

    /** Whether it was closed meanwhile. */
    private boolean closes(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Nothing waits for Slack any more; single calls still go through. */
    @Override
    public void close() {
        closing.countDown();
    }
}
