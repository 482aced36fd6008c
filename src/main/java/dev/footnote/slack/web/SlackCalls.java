package dev.footnote.slack.web;

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
import org.jspecify.annotations.Nullable;

/**
 * Calls Slack with the bot's token. What Slack limits is tried again after the time that it names, what did not reach it
 * after a moment; what may have arrived is repeated only where that does no harm, so that nothing is said twice. Waits on
 * the calling thread, and for nothing any more once it is closed.
 */
public final class SlackCalls implements AutoCloseable {

    private static final int MOST_TRIES = 5;
    private static final long LONGEST_WAIT_SECONDS = 60;
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;

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
        for (int attempt = 1; ; attempt++) {
            try {
                return succeeded(call.on(client));
            } catch (SlackApiException refused) {
                Duration wait = waitAfter(refused, again);
                if (wait == null || attempt == MOST_TRIES || closes(wait)) {
                    throw new SlackFailure(code(refused), refused);
                }
            } catch (ConnectException | UnknownHostException unreached) {
                if (attempt == MOST_TRIES || closes(MOMENT)) {
                    throw new SlackFailure(SlackFailure.UNREACHABLE, unreached);
                }
            } catch (IOException lost) {
                if (!again || attempt == MOST_TRIES || closes(MOMENT)) {
                    throw new SlackFailure(SlackFailure.LOST, lost);
                }
            }
        }
    }

    /** The same, once: for what nobody misses. Says whether it was done. */
    public <T extends SlackApiTextResponse> boolean tried(Call<T> call) {
        try {
            return call.on(client).isOk();
        } catch (SlackApiException | IOException failed) {
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

    /** How long to wait before the call can be made again; null when it never can. */
    private static @Nullable Duration waitAfter(SlackApiException refused, boolean again) {
        int status = refused.getResponse().code();
        if (status == TOO_MANY_REQUESTS) {
            long seconds = seconds(refused.getResponse().header("Retry-After"));
            return seconds > LONGEST_WAIT_SECONDS ? null : Duration.ofSeconds(seconds);
        }
        return again && status >= 500 ? MOMENT : null;
    }

    private static long seconds(@Nullable String header) {
        return header != null && header.matches("\\d{1,9}") ? Math.max(1, Long.parseLong(header)) : 1;
    }

    private static String code(SlackApiException refused) {
        int status = refused.getResponse().code();
        return status == TOO_MANY_REQUESTS ? SlackFailure.RATE_LIMITED : "status_" + status;
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
