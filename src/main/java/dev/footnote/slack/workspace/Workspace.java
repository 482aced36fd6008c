package dev.footnote.slack.workspace;

import dev.footnote.conversation.ConversationStore;
import dev.footnote.slack.web.BackgroundTasks;
import dev.footnote.slack.web.SlackCalls;

/** The services of one workspace. */
public final class Workspace {

    private final SlackCalls calls;
    private final ThreadMessages messages;
    private final AccessPolicy accessPolicy;
    private final BotThreads botThreads;
    private final SlackMessenger slackMessenger;
    private final DeliveryDeduplicator deliveryDeduplicator = new DeliveryDeduplicator();
    private final BackgroundTasks backgroundTasks = new BackgroundTasks();

    public Workspace(SlackCalls calls, SlackAccessConfig config, ConversationStore conversationStore) {
        BotAccount botAccount = new BotAccount(calls);
        this.calls = calls;
        this.messages = new ThreadMessages(calls);
        this.accessPolicy = new AccessPolicy(config, calls, botAccount);
        this.botThreads = new BotThreads(conversationStore, messages, botAccount);
        this.slackMessenger = new SlackMessenger(calls, messages);
    }

    public SlackCalls calls() {
        return calls;
    }

    public ThreadMessages messages() {
        return messages;
    }

    public AccessPolicy access() {
        return accessPolicy;
    }

    public BotThreads threads() {
        return botThreads;
    }

    public SlackMessenger replies() {
        return slackMessenger;
    }

    public DeliveryDeduplicator deliveries() {
        return deliveryDeduplicator;
    }

    public BackgroundTasks backgroundTasks() {
        return backgroundTasks;
    }
}
