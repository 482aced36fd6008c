package dev.footnote.slack.asking;

import dev.footnote.conversation.Conversations;
import dev.footnote.engine.PublicAddress;
import dev.footnote.slack.messages.AnswerMessage;
import dev.footnote.slack.messages.Phrases;
import dev.footnote.slack.messages.Sources;
import dev.footnote.slack.web.SlackCalls;
import dev.footnote.slack.web.SlackFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes messages of people and has each answered once. Safe for many threads; to be closed in the end. */
public final class Asking implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private final AskingConfig config;
    private final SlackCalls calls;
    private final Deliveries deliveries = new Deliveries();
    private final Desk desk;
    private final Tools tools;

    public Asking(
            Asker asker, Conversations conversations, AskingConfig config, PublicAddress address, SlackCalls calls) {
        this.config = config;
        this.calls = calls;
        this.desk = new Desk(config);
        AnswerMessage message =
                new AnswerMessage(new Sources(address), config.contact().orElse(null));
        Threads threads = new Threads(conversations, calls, new Bot(calls));
        this.tools = new Tools(asker, threads, new Replies(calls), message, deliveries);
    }

    static String id(Asked asked) {
        return asked.thread().channel() + " " + asked.ts();
    }

    /**
     * Takes a message, or takes note that it came before; returns at once.
     *
     * @return whether that could be done: else it should come again
     */
    public boolean take(Asked asked) {
        if (!deliveries.isFirst(id(asked))) {
            LOG.debug("A message came again channel={}", asked.thread().channel());
            return true;
        }
        boolean expected = asked.addressed() || tools.threads().isJoined(asked.thread());
        if (asked.addressed()) {
            tools.threads().join(asked.thread());
        }
        boolean taken = switch (desk.take(expected ? asked.user() : null, new AnswerJob(asked, tools))) {
            case YES -> true;
            case TOO_MANY_OF_USER -> turnAway(asked, Phrases.WAIT);
            case FULL -> !expected || turnAway(asked, Phrases.FULL);
        };
        if (!taken) {
            deliveries.forget(id(asked));
        }
        return taken;
    }

    private boolean turnAway(Asked asked, String sentence) {
        return desk.send(() -> {
            try {
                tools.replies().whisper(asked, sentence);
            } catch (SlackFailure refused) {
                LOG.warn(
                        "Nothing could be said in Slack channel={} error={}",
                        asked.thread().channel(),
                        refused.code());
            }
        });
    }

    /** Takes nothing more; what was taken is answered, or its asker told that it is not. */
    @Override
    public void close() {
        try {
            boolean done = desk.isDone(config.shutdownWait());
            // From here on nothing waits until Slack takes more.
            calls.close();
            if (!done) {
                desk.abandon();
            }
            desk.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
