package dev.footnote.slack.workspace;

import dev.footnote.conversation.Conversations;
import dev.footnote.slack.web.Errands;
import dev.footnote.slack.web.SlackCalls;

/** The services of one workspace. */
public final class Workspace {

    private final SlackCalls calls;
    private final ThreadMessages messages;
    private final Access access;
    private final Threads threads;
    private final Replies replies;
    private final Deliveries deliveries = new Deliveries();
    private final Errands errands = new Errands();

    public Workspace(SlackCalls calls, AccessConfig config, Conversations conversations) {
        Bot bot = new Bot(calls);
        this.calls = calls;
        this.messages = new ThreadMessages(calls);
        this.access = new Access(config, calls, bot);
        this.threads = new Threads(conversations, messages, bot);
        this.replies = new Replies(calls, messages);
    }

    public SlackCalls calls() {
        return calls;
    }

    public ThreadMessages messages() {
        return messages;
    }

    public Access access() {
        return access;
    }

    public Threads threads() {
        return threads;
    }

    public Replies replies() {
        return replies;
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    public Errands errands() {
        return errands;
    }
}
