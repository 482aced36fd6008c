package dev.footnote.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.footnote.llm.Cancellation;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * Stores ongoing conversations in memory: questions and answers, never passages. One message of a conversation is
 * answered at a time. Thread-safe.
 */
public final class Conversations {

    /** The longest conversation that can be configured, in turns. */
    static final int MOST_TURNS = 100;

    /** UTF-16 code units kept of a turn; interpreting a follow-up reads no more. */
    static final int LONGEST_TURN = 1000;

    /** UTF-16 code units that weigh as much as one empty conversation. */
    private static final int WEIGHT = 4000;

    private static final int ID_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Kept> kept;
    private final int maxTurns;
    private final Duration maxWait;

    public Conversations(ConversationConfig config) {
        this(config, Ticker.systemTicker(), ForkJoinPool.commonPool());
    }

    /** With a clock, and the executor that evicts conversations. */
    Conversations(ConversationConfig config, Ticker ticker, Executor upkeep) {
        this.maxTurns = config.maxTurns();
        this.maxWait = config.maxWait();
        this.kept = Caffeine.newBuilder()
                .expireAfterAccess(config.timeToLive())
                .maximumWeight(config.max())
                .weigher((String id, Kept conversation) -> conversation.weight())
                .ticker(ticker)
                .executor(upkeep)
                .build();
    }

    /** Creates a conversation that continues these turns, oldest first, and returns its id, which cannot be guessed. */
    public String begin(List<Turn> turns) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        kept.put(id, new Kept(new Line(), latest(turns)));
        return id;
    }

    /** Whether the conversation exists; the check does not extend its lifetime. */
    public boolean has(String id) {
        return kept.asMap().containsKey(id);
    }

    /**
     * Deletes a conversation and returns whether it existed. A message in progress is still answered, but not stored.
     */
    public boolean delete(String id) {
        return kept.asMap().remove(id) != null;
    }

    /**
     * Takes the next turn in a conversation, after all earlier messages have been answered.
     *
     * @throws UnknownConversation when the conversation does not exist, or no longer exists when its turn comes
     * @throws ConversationBusy when the wait takes too long, or too many messages are waiting
     * @throws dev.footnote.llm.CancelledException when the wait is cancelled
     */
    public Exchange enter(String id, Cancellation cancellation) {
        Line.Place place = kept(id).line.enter(maxWait, cancellation);
        try {
            return new Exchange(id, kept(id).turns, place);
        } catch (UnknownConversation gone) {
            place.close();
            throw gone;
        }
    }

    private Kept kept(String id) {
        Kept conversation = kept.getIfPresent(id);
        if (conversation == null) {
            throw new UnknownConversation();
        }
        return conversation;
    }

    private List<Turn> latest(List<Turn> turns) {
        return turns.subList(Math.max(0, turns.size() - maxTurns), turns.size()).stream()
                .map(Conversations::cut)
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
        private final Line.Place place;

        private Exchange(String id, List<Turn> turns, Line.Place place) {
            this.id = id;
            this.turns = turns;
            this.place = place;
        }

        /** The earlier turns, oldest first. */
        public List<Turn> turns() {
            return turns;
        }

        /** Stores the question and the answer, unless the conversation no longer exists. */
        public void keep(String question, String answer) {
            List<Turn> longer = new ArrayList<>(turns);
            longer.add(new Turn(Turn.Role.USER, question));
            longer.add(new Turn(Turn.Role.ASSISTANT, answer));
            kept.asMap().computeIfPresent(id, (same, before) -> new Kept(before.line, latest(longer)));
        }

        @Override
        public void close() {
            place.close();
        }
    }

    private record Kept(Line line, List<Turn> turns) {

        int weight() {
            int characters =
                    turns.stream().mapToInt(turn -> turn.text().length()).sum();
            return 1 + characters / WEIGHT;
        }
    }
}
