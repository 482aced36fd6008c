package dev.footnote.conversation;

import dev.footnote.admission.Caller;
import dev.footnote.admission.FairStore;
import dev.footnote.llm.Cancellation;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Stores ongoing conversations in memory: questions and answers, never passages. One message of a conversation is
 * answered at a time. When it is full, the caller with the most conversations loses the one that was used least
 * recently. Thread-safe.
 */
public final class ConversationStore {

    /** The longest conversation that can be configured, in turns. */
    static final int MOST_TURNS = 100;

    /** UTF-16 code units kept of a turn; interpreting a follow-up reads no more. */
    static final int LONGEST_TURN = 1000;

    /** UTF-16 code units that weigh as much as one empty conversation. */
    private static final int WEIGHT = 4000;

    private static final int ID_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final FairStore<StoredConversation> conversations;
    private final int maxTurns;
    private final Duration maxWait;

    public ConversationStore(ConversationConfig config) {
        this(config, System::nanoTime);
    }

    ConversationStore(ConversationConfig config, LongSupplier nanoClock) {
        this.maxTurns = config.maxTurns();
        this.maxWait = config.maxWait();
        this.conversations = new FairStore<>(config.max(), config.timeToLive(), StoredConversation::weight, nanoClock);
    }

    /** Creates a conversation of this process. */
    public String create(List<Turn> turns) {
        return create(Caller.LOCAL, turns);
    }

    /** Creates a conversation that continues these turns, oldest first, and returns its id, which cannot be guessed. */
    public String create(Caller caller, List<Turn> turns) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        conversations.put(caller, id, new StoredConversation(new ConversationLock(), latest(turns)));
        return id;
    }

    /** Whether the conversation exists; the check does not extend its lifetime. */
    public boolean contains(String id) {
        return conversations.find(id).isPresent();
    }

    /**
     * Deletes a conversation and returns whether it existed. A message in progress is still answered, but not stored.
     */
    public boolean delete(String id) {
        return conversations.remove(id);
    }

    /**
     * Takes the next turn in a conversation, after all earlier messages have been answered.
     *
     * @throws UnknownConversationException when the conversation does not exist, or no longer exists when its turn
     *     comes
     * @throws ConversationBusyException when the wait takes too long, or too many messages are waiting
     * @throws dev.footnote.llm.CancelledException when the wait is cancelled
     */
    public Exchange openExchange(String id, Cancellation cancellation) {
        ConversationLock.QueuePlace queuePlace = find(id).line.awaitTurn(maxWait, cancellation);
        try {
            return new Exchange(id, find(id).turns, queuePlace);
        } catch (UnknownConversationException gone) {
            queuePlace.close();
            throw gone;
        }
    }

    private StoredConversation find(String id) {
        return conversations.touch(id).orElseThrow(UnknownConversationException::new);
    }

    private List<Turn> latest(List<Turn> turns) {
        return turns.subList(Math.max(0, turns.size() - maxTurns), turns.size()).stream()
                .map(ConversationStore::cut)
                .toList();
    }

    private static Turn cut(Turn turn) {
        String text = turn.text();
        if (text.length() <= LONGEST_TURN) {
            return turn;
        }
        boolean halved = Character.isHighSurrogate(text.charAt(LONGEST_TURN - 1));
        return new Turn(turn.role(), text.substring(0, halved ? LONGEST_TURN - 1 : LONGEST_TURN));
    }

    /** One message of a conversation while it is being answered; closing it admits the next one. */
    public final class Exchange implements AutoCloseable {

        private final String id;
        private final List<Turn> turns;
        private final ConversationLock.QueuePlace queuePlace;

        private Exchange(String id, List<Turn> turns, ConversationLock.QueuePlace queuePlace) {
            this.id = id;
            this.turns = turns;
            this.queuePlace = queuePlace;
        }

        /** The earlier turns, oldest first. */
        public List<Turn> turns() {
            return turns;
        }

        /** Stores the question and the answer, unless the conversation no longer exists. */
        public void store(String question, String answer) {
            List<Turn> longer = new ArrayList<>(turns);
            longer.add(new Turn(Turn.Role.USER, question));
            longer.add(new Turn(Turn.Role.ASSISTANT, answer));
            conversations.replace(id, before -> new StoredConversation(before.line, latest(longer)));
        }

        @Override
        public void close() {
            queuePlace.close();
        }
    }

    private record StoredConversation(ConversationLock line, List<Turn> turns) {

        int weight() {
            int characters =
                    turns.stream().mapToInt(turn -> turn.text().length()).sum();
            return 1 + characters / WEIGHT;
        }
    }
}
