package dev.footnote.slack;

import com.slack.api.Slack;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import java.net.URISyntaxException;

/** The SDK's Socket Mode client, without the logging of message contents at debug level. */
final class UnloggedSocketClient extends SocketModeClientJavaWSImpl {

    /** Each waits for the disk before it acknowledges a question. */
    private static final int READERS = 8;

    /** Opens no connection yet; {@code url} is a secret that allows anyone to connect. */
    UnloggedSocketClient(Slack slack, String token, String url) throws URISyntaxException {
        super(slack, token, url, READERS, new ConcurrentLinkedMessageQueue(), true, false, 0);
    }

    @Override
    public void debugLogRequest(String message) {}

    @Override
    public void debugLogResponse(String message) {}
}
