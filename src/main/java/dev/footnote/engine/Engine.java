package dev.footnote.engine;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.answering.Answerer;
import dev.footnote.answering.Answering;
import dev.footnote.answering.Audience;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.extraction.ExtractiveAnswerer;
import dev.footnote.answering.message.Message;
import dev.footnote.answering.message.MessageReader;
import dev.footnote.conversation.Conversations;
import dev.footnote.conversation.FollowUps;
import dev.footnote.conversation.ModelRewriter.Rewritten;
import dev.footnote.conversation.Turn;
import dev.footnote.embedding.Embedder;
import dev.footnote.embedding.Meanings;
import dev.footnote.embedding.MiniLmEmbeddingModel;
import dev.footnote.index.IndexedDocument;
import dev.footnote.index.Snapshot;
import dev.footnote.index.Snapshots;
import dev.footnote.ingestion.Ingestion;
import dev.footnote.ingestion.IngestionStatus;
import dev.footnote.ingestion.Tools;
import dev.footnote.ingestion.Watch;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.Deadline;
import dev.footnote.llm.ModelStatus;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.Question;
import dev.footnote.retrieval.RankedPassage;
import dev.footnote.retrieval.Reranker;
import dev.footnote.text.EnglishWords;
import dev.footnote.text.Sentences;
import dev.footnote.text.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions from one folder of documents. It can answer from the start; its index grows as {@link #ingest} or
 * {@link #watch} reads the folder.
 */
public final class Engine implements AutoCloseable {

    /** Messages with these reasons cannot be followed up, so the previous message stays the topic. */
    private static final Set<Reason> NO_TOPIC =
            EnumSet.of(Reason.SMALL_TALK, Reason.ABOUT_ASSISTANT, Reason.NOT_A_QUESTION);

    private final EngineConfig config;
    private final Clock clock;
    private final Models models;
    private final Snapshots snapshots;
    private final Ingestion ingestion;
    private final Reranker reranker;
    private final EnglishWords english;
    private final HybridRetriever retriever;
    private final Answering answering;
    private final @Nullable Written written;
    private final Conversations conversations;
    private @Nullable Watch watch;

    private Engine(EngineConfig config, Clock clock, Models models) {
        Embedder embedder = models.embedder();
        this.config = config;
        this.clock = clock;
        this.models = models;
        this.snapshots = new Snapshots(config.index(), embedder.fingerprint(), new Meanings(embedder));
        Tools tools = new Tools(config.seeds(), config.splitting(), new Sentences(), models.wordPieces());
        this.ingestion = new Ingestion(tools, embedder, snapshots, clock);
        // The model's vocabulary holds common words as one piece and splits the others.
        this.english = new EnglishWords(word -> models.wordPieces().applyAsInt(word) == 1);
        this.reranker = Reranker.configured(config.retrieval().reranker());
        this.retriever = new HybridRetriever(config.retrieval(), embedder, english, reranker);
        Answerer extraction = new ExtractiveAnswerer(config.answering(), embedder, models.commonness());
        this.written = Written.of(config, embedder, extraction);
        Answerer answerer = written == null ? extraction : written.answerer();
        this.answering = new Answering(config.answering(), retriever, answerer);
        this.conversations = new Conversations(config.conversation());
    }

    /**
     * Creates an engine for the configured folder; nothing is read yet.
     *
     * @param clock tells the current day; its zone is replaced by the configured one
     * @throws MissingFolderException when the seeds folder does not exist
     * @throws dev.footnote.retrieval.RerankerException when a configured cross-encoder cannot be loaded
     */
    public static Engine over(EngineConfig config, Clock clock) {
        MissingFolderException.unlessFolder(config.seeds().directory());
        return new Engine(config, clock.withZone(config.time().zone()), Models.load(config.embedding()));
    }

    /** Starts to load the embedding model for an engine that is created later. */
    public static void loadAhead() {
        MiniLmEmbeddingModel.loadAhead();
    }

    /** Creates an engine with the given models, which it closes in {@link #close}. */
    static Engine with(EngineConfig config, Clock clock, Models models) {
        return new Engine(config, clock, models);
    }

    public Answer ask(Ask ask) {
        return ask(ask, AnswerListener.NONE);
    }

    /**
     * Answers a question and reports its progress to the listener on the calling thread. In a conversation it waits for
     * the earlier messages.
     *
     * @throws dev.footnote.llm.CancelledException when the listener cancelled the question
     * @throws dev.footnote.conversation.UnknownConversation when the conversation does not exist or has expired
     * @throws dev.footnote.conversation.ConversationBusy when the wait for the earlier messages is too long
     */
    public Answer ask(Ask ask, AnswerListener listener) {
        Cancellation cancellation =
                new Cancellation(Deadline.in(config.llm().timeout().total()));
        listener.started(cancellation);
        cancellation.check();
        Audience audience = new Audience(listener, cancellation);
        if (ask.conversation() == null) {
            return answer(ask, ask.recentHistory(), audience);
        }
        try (Conversations.Exchange exchange = conversations.enter(ask.conversation(), cancellation)) {
            Answer answer = answer(ask, ask.history().isEmpty() ? exchange.turns() : ask.recentHistory(), audience);
            if (!NO_TOPIC.contains(answer.reason())) {
                exchange.keep(ask.message(), answer.text());
            }
            return answer;
        }
    }

    private Answer answer(Ask ask, List<Turn> history, Audience audience) {
        Set<Notice> notices = EnumSet.noneOf(Notice.class);
        if (history.size() < ask.history().size()) {
            notices.add(Notice.HISTORY_CUT);
        }
        try (Snapshot snapshot = snapshots.acquire()) {
            Message message =
                    new MessageReader(word -> isKnown(word, snapshot)).read(ask.message(), !history.isEmpty());
            if (!message.isQuestion()) {
                return answering.reply(message, snapshot, new Answering.Wish(ask.explain(), notices));
            }
            Question plain = followUps(snapshot).standalone(message.question(), history, today(ask), ask.filter());
            Rewritten standalone = written == null
                    ? Rewritten.not(plain)
                    : written.rewritten(plain, ask.message(), history, snapshot, audience.cancellation());
            if (standalone.failed()) {
                notices.add(Notice.MODEL_UNAVAILABLE);
            }
            Answering.Wish wish = new Answering.Wish(ask.explain(), notices);
            Answer answer = answering.answer(standalone.question(), snapshot, wish, audience);
            return standalone.prompts() == null
                    ? answer
                    : answer.withAsked(standalone.usage(), standalone.prompts(), standalone.milliseconds());
        }
    }

    /** The stored conversations; a question continues one by its id. */
    public Conversations conversations() {
        return conversations;
    }

    /** The status of the language model; empty if none is configured. */
    public Optional<ModelStatus> model() {
        return written == null ? Optional.empty() : Optional.of(written.model().status());
    }

    /** The {@code limit} best passages for the question. */
    public Ranking search(Ask ask, int limit) {
        long start = System.nanoTime();
        try (Snapshot snapshot = snapshots.acquire()) {
            Question question =
                    followUps(snapshot).standalone(ask.message(), ask.recentHistory(), today(ask), ask.filter());
            Evidence evidence = retriever.rank(question, snapshot, limit);
            List<RankedPassage> best = evidence.passages().stream().limit(limit).toList();
            return new Ranking(evidence.question().text(), best, snapshot.version(), (System.nanoTime() - start) / 1e6);
        }
    }

    private static FollowUps followUps(Snapshot snapshot) {
        return new FollowUps(snapshot.passages()::passagesWithAll);
    }

    private boolean isKnown(String word, Snapshot snapshot) {
        return english.test(word)
                || Terms.of(word).stream().anyMatch(term -> snapshot.passages().passagesWith(term) > 0);
    }

    private LocalDate today(Ask ask) {
        return ask.asOf() == null ? LocalDate.now(clock) : ask.asOf();
    }

    public DocumentPage documents(DocumentQuery query) {
        try (Snapshot snapshot = snapshots.acquire()) {
            List<IndexedDocument> all = snapshot.documents().values().stream()
                    .filter(indexed -> query.matches(indexed.document()))
                    .toList();
            int from = Math.min(query.offset(), all.size());
            int to = (int) Math.min((long) from + query.limit(), all.size());
            return new DocumentPage(all.size(), all.subList(from, to));
        }
    }

    public Optional<IndexedDocument> document(String id) {
        try (Snapshot snapshot = snapshots.acquire()) {
            return snapshot.document(id);
        }
    }

    /**
     * The version of the current snapshot; equal documents, passages and models have the same version on every machine.
     */
    public String version() {
        try (Snapshot snapshot = snapshots.acquire()) {
            return snapshot.version();
        }
    }

    /** The question vector of a text, of length 1. */
    public float[] embed(String text) {
        return models.embedder().question(text).vector();
    }

    /** The number of word pieces that the embedding model splits a text into. */
    public int wordPieces(String text) {
        return models.wordPieces().applyAsInt(text);
    }

    public IngestionStatus status() {
        return ingestion.status();
    }

    public Reranker reranker() {
        return reranker;
    }

    /** Reads the folder once; returns when its documents can be searched. */
    public IngestionStatus ingest(Embedder.Progress progress) {
        ingestion.ingest(progress);
        return ingestion.status();
    }

    /** Reads the folder in the background, and again on every change, until the engine is closed. */
    public synchronized void watch(Embedder.Progress progress) {
        if (watch == null) {
            watch = new Watch(ingestion, config.seeds().scanInterval(), progress);
        }
    }

    @Override
    public synchronized void close() {
        if (watch != null) {
            watch.close();
        }
        if (written != null) {
            written.model().close();
        }
        snapshots.close();
        reranker.close();
        models.close();
    }
}
