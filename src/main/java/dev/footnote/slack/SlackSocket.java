package dev.footnote.slack;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.socket_mode.SocketModeClient;
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
 * The WebSocket through which Slack's requests arrive in Socket Mode. It is opened in the background, and
 * again whenever it is not open. What is not acknowledged, Slack sends again.
 */
final class SlackSocket implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);

    private final App app;
    private final String token;
    private final Duration check;
    private final Reception reception;
    private final Gson gson = new Gson();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable SocketModeClient client;

    /**
     * Opens it.
     *
     * @param token of the app, not of the bot
     * @param check how often to see whether it is still open
     */
    SlackSocket(App app, String token, Duration check) {
        this.app = app;
        this.token = token;
        this.check = check;
        this.reception = new Reception(app);
        Thread opening = new Thread(this::keepOpen, "slack-socket");
        opening.setDaemon(true);
        opening.start();
    }

    private void keepOpen() {
        do {
            try {
                ensureOpen();
            } catch (URISyntaxException unreadable) {
                // What it says holds the address, by which anybody could connect.
                LOG.warn("Slack gives an address for the socket that is none, it is tried again in {}", check);
            } catch (IOException | IllegalStateException refused) {
                LOG.warn("Slack opens no socket, it is tried again in {} because {}", check, refused.getMessage());
            }
        } while (!isClosedWithin(check));
    }

    /** The SDK would look after it too, but gives up when Slack once refuses to open another. */
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
        SocketModeClient made = new QuietSocket(slack, token, url);
        made.addWebSocketMessageListener(message -> take(made, message));
        if (isKept(made)) {
            made.connect();
        } else {
            made.close();
        }
    }

    private synchronized boolean isKept(SocketModeClient made) {
        if (closing.getCount() == 0) {
            return false;
        }
        client = made;
        return true;
    }

    private void take(SocketModeClient from, String message) {
        Envelope envelope = Envelope.of(message);
        if (envelope == null || closing.getCount() == 0) {
            return;
        }
        try {
            from.sendWebSocketMessage(acknowledgement(envelope.id(), response(envelope)));
        } catch (ComeAgain full) {
            LOG.warn("A request of Slack's was not taken, there is no room for it");
        } catch (WebsocketNotConnectedException gone) {
            LOG.debug("The socket was closed before an acknowledgement", gone);
        } catch (Exception failure) {
            LOG.error("A request of Slack's failed", failure);
        }
    }

    /** What cannot be read is acknowledged too: it would not be any better the next time. */
    private Response response(Envelope envelope) throws Exception {
        try {
            return reception.payload(envelope.payload(), envelope.retry());
        } catch (MalformedRequest malformed) {
            LOG.warn("A request of Slack's cannot be read, part {}", malformed.getMessage());
            return Response.ok();
        }
    }

    /** With what is to be shown at once, if anything is. */
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

    /** Nothing arrives any more. */
    @Override
    public synchronized void close() {
        closing.countDown();
        SocketModeClient made = client;
        if (made != null) {
            try {
                made.close();
            } catch (IOException failed) {
                LOG.debug("The socket did not close", failed);
            }
        }
    }
}
