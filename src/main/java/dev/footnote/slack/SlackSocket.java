package dev.footnote.slack;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.socket_mode.SocketModeClient;
import dev.footnote.slack.inbox.InboxException;
import dev.footnote.slack.web.SlackMetrics;
import dev.footnote.slack.web.SlackMetrics.RequestOutcome;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives Slack's requests over a WebSocket in Socket Mode. It connects in the background and reconnects whenever the
 * connection is closed. Slack redelivers requests that are not acknowledged.
 */
final class SlackSocket implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);

    private final App app;
    private final String token;
    private final Duration check;
    private final SlackRequestDispatcher slackRequestDispatcher;
    private final Gson gson = new Gson();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable SocketModeClient client;

    /**
     * Starts to connect.
     *
     * @param token the app-level token, not the bot token
     * @param check how often to check that the connection is open
     */
    SlackSocket(App app, String token, Duration check) {
        this.app = app;
        this.token = token;
        this.check = check;
        this.slackRequestDispatcher = new SlackRequestDispatcher(app);
        Thread opening = new Thread(this::keepOpen, "slack-socket");
        opening.setDaemon(true);
        opening.start();
    }

    private void keepOpen() {
        do {
            try {
                ensureOpen();
            } catch (URISyntaxException unreadable) {
                // The exception's message holds the address, which allows anyone to connect.
                LOG.warn("Slack returned a malformed WebSocket address; retrying in {}", check);
            } catch (IOException | IllegalStateException refused) {
                LOG.warn("Could not open the Slack WebSocket; retrying in {} because {}", check, refused.getMessage());
            }
        } while (!isClosedWithin(check));
    }

    /** The SDK reconnects too, but gives up when Slack refuses a connection once. */
    private void ensureOpen() throws IOException, URISyntaxException {
        SocketModeClient made = client;
        if (made == null) {
            connect(app.slack());
        } else if (!made.verifyConnection() && closing.getCount() > 0) {
            made.connectToNewEndpoint();
        }
    }

    private void connect(Slack slack) throws IOException, URISyntaxException {
        String url = slack.issueSocketModeUrl(token);
        SocketModeClient made = new UnloggedSocketClient(slack, token, url);
        made.addWebSocketMessageListener(message -> handleMessage(made, message));
        if (storeUnlessClosed(made)) {
            made.connect();
        } else {
            made.close();
        }
    }

    private synchronized boolean storeUnlessClosed(SocketModeClient made) {
        if (closing.getCount() == 0) {
            return false;
        }
        client = made;
        return true;
    }

    private void handleMessage(SocketModeClient from, String message) {
        Envelope envelope = Envelope.of(message);
        if (envelope == null || closing.getCount() == 0) {
            return;
        }
        Timer.Sample start = SlackMetrics.start();
        RequestOutcome outcome = RequestOutcome.FAILED;
        try {
            from.sendWebSocketMessage(acknowledgement(envelope.id(), response(envelope)));
            outcome = RequestOutcome.ACKNOWLEDGED;
        } catch (BackpressureException full) {
            outcome = RequestOutcome.QUEUE_FULL;
            LOG.warn("A Slack request was not acknowledged because the answer queue is full");
        } catch (InboxException failed) {
            LOG.warn("A Slack request was not acknowledged because it could not be stored: {}", failed.getMessage());
        } catch (WebsocketNotConnectedException gone) {
            LOG.debug("The Slack WebSocket was closed before an acknowledgement", gone);
        } catch (Exception failure) {
            LOG.error("A Slack request failed", failure);
        } finally {
            SlackMetrics.countRequest(start, outcome, envelope.retry() != null);
        }
    }

    /** Acknowledges malformed requests too, because a redelivery would fail in the same way. */
    private Response response(Envelope envelope) throws Exception {
        try {
            return slackRequestDispatcher.handlePayload(envelope.payload(), envelope.retry());
        } catch (MalformedSlackRequestException malformed) {
            LOG.warn("A Slack request is malformed, part {}", malformed.getMessage());
            return Response.ok();
        }
    }

    /** The acknowledgement, with the response to show at once, if any. */
    private String acknowledgement(String envelope, Response response) {
        Map<String, Object> all = new HashMap<>(Map.of("envelope_id", envelope));
        String body = response.getBody();
        if (body != null && !body.isEmpty()) {
            boolean json = String.valueOf(response.getContentType()).startsWith("application/json");
            all.put("payload", json ? JsonParser.parseString(body) : Map.of("text", body));
        }
        return gson.toJson(all);
    }

    private boolean isClosedWithin(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** No request is handled after this. */
    @Override
    public synchronized void close() {
        closing.countDown();
        SocketModeClient made = client;
        if (made != null) {
            try {
                made.close();
            } catch (IOException failed) {
                LOG.debug("The Slack WebSocket could not be closed", failed);
            }
        }
    }
}
