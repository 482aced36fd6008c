package dev.footnote.slack.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.admission.Caller;
import dev.footnote.conversation.ConversationStore;
import dev.footnote.conversation.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The threads that the bot participates in, each a conversation of the engine. After a restart or an eviction, a thread
 * is read from Slack again. Thread-safe.
 */
public final class BotThreads {

    private static final int MOST = 50_000;

    /** More than any conversation holds. */
    private static final int MOST_ANSWERS = 200;

    /** A time stamp before every message. */
    private static final String FIRST = "0";

    private final Cache<SlackThread, ThreadState> entries =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final ConversationStore conversationStore;
    private final ThreadMessages messages;
    private final BotAccount botAccount;

    public BotThreads(ConversationStore conversationStore, ThreadMessages messages, BotAccount botAccount) {
        this.conversationStore = conversationStore;
        this.messages = messages;
        this.botAccount = botAccount;
    }

    /** From now on, all messages in this thread are for the bot. */
    public void join(SlackThread thread) {
        entry(thread).joined = true;
    }

    /**
     * Records that a question was not answered; the next message checks whether the bot has answered before and still
     * participates.
     */
    public void leave(SlackThread thread) {
        entry(thread).leave();
    }

    /** Whether the bot is known to participate; makes no call. */
    public boolean isKnownParticipant(SlackThread thread) {
        return entry(thread).joined;
    }

    /** Whether the bot participates; reads the thread from Slack if that is unknown. */
    public boolean isParticipating(SlackThread thread) {
        ThreadState threadState = entry(thread);
        return threadState.joined || threadState.joinedBefore(thread);
    }

    /** Whether the thread holds an answer to the message, possibly by a process that has ended. */
    public boolean isAnswered(SlackThread thread, String ts) {
        return answers(thread, ts).stream()
                .anyMatch(answer -> answer.questionTs().equals(ts));
    }

    /**
     * The id of the thread's conversation, which holds all answers before the message. It counts for the user whose message
     * begins it.
     */
    public String conversation(SlackThread thread, String ts, String user) {
        return entry(thread).conversation(thread, ts, user);
    }

    private ThreadState entry(SlackThread thread) {
        return entries.get(thread, key -> new ThreadState());
    }

    /** The bot's newest answers after a message, oldest first. */
    private List<PastAnswer> answers(SlackThread thread, String after) {
        BotAccount.BotIdentity botIdentity = botAccount.identity();
        Deque<PastAnswer> answers = new ArrayDeque<>();
        messages.read(thread, after, message -> {
            PastAnswer.of(message, botIdentity).ifPresent(answers::add);
            if (answers.size() > MOST_ANSWERS) {
                answers.removeFirst();
            }
            return true;
        });
        return List.copyOf(answers);
    }

    /** The known state of a thread. */
    private final class ThreadState {

        private volatile boolean joined;
        private boolean read;
        private @Nullable String id;

        synchronized void leave() {
            joined = false;
            read = false;
        }

        synchronized boolean joinedBefore(SlackThread thread) {
            if (!joined && !read) {
                joined = !answers(thread, FIRST).isEmpty();
                read = true;
            }
            return joined;
        }

        synchronized String conversation(SlackThread thread, String ts, String user) {
            if (id == null || !conversationStore.contains(id)) {
                id = conversationStore.create(
                        Caller.slack(user), thread.ts().equals(ts) ? List.of() : turns(thread, ts));
            }
            return id;
        }

        private List<Turn> turns(SlackThread thread, String ts) {
            List<Turn> turns = new ArrayList<>();
            for (PastAnswer past : answers(thread, FIRST)) {
                if (!past.question().isBlank() && past.questionTs().compareTo(ts) < 0) {
                    turns.add(new Turn(Turn.Role.USER, past.question()));
                    turns.add(new Turn(Turn.Role.ASSISTANT, past.answer()));
                }
            }
            return turns;
        }
    }
}
