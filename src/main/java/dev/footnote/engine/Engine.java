package dev.footnote.engine;

import dev.footnote.admission.Admission;
import dev.footnote.admission.OverloadedException;
import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.answering.AnswerPipeline;
import dev.footnote.answering.Answerer;
import dev.footnote.answering.extraction.ExtractiveAnswerer;
import dev.footnote.conversation.ConversationStore;
import dev.footnote.embedding.Embedder;
import dev.footnote.embedding.MiniLmEmbeddingModel;
import dev.footnote.embedding.PhraseSimilarity;
import dev.footnote.index.IndexConfig;
import dev.footnote.index.IndexedDocument;
import dev.footnote.index.Snapshot;
import dev.footnote.index.Snapshots;
import dev.footnote.ingestion.IngestionStatus;
import dev.footnote.ingestion.folder.DocumentFiles;
import dev.footnote.ingestion.uploads.Uploads;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.ModelStatus;
import dev.footnote.observation.Step;
import dev.footnote.reading.PassageReader;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.text.EnglishWords;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions from one folder of documents. It can answer from the start; its index grows as {@link #ingest} or
 * {@link #watch} reads the folder.
 */
public final class Engine implements AutoCloseable {

    private final EngineConfig config;
    private final Admission admission;
    private final EngineModels engineModels;
    private final EngineObserver observer;
    private final Snapshots snapshots;
    private final DocumentFiles documentFiles;
    private final DocumentIngestion ingestion;
    private final PassageSearch passageSearch;
    private final ConversationTurns turns;
    private final @Nullable ModelComponents modelComponents;
    private final ConversationStore conversationStore;

    private Engine(
            EngineConfig config, Clock clock, EngineModels engineModels, Admission admission, EngineObserver observer) {
        Embedder embedder = engineModels.embedder();
        this.config = config;
        this.admission = admission;
        this.engineModels = engineModels;
        this.observer = observer;
        DocumentIngestion.Ledger ledger = DocumentIngestion.Ledger.of(config, clock);
        this.documentFiles = ledger.folder().documentFiles();
        this.snapshots = new Snapshots(
                config.index(),
                embedder.fingerprint(),
                new Snapshots.Callbacks(new PhraseSimilarity(embedder), documentFiles::isDeleted),
                IndexConfig.openFolder(
                        config.index(),
                        config.seeds().directory(),
                        Map.of(
                                "model",
                                embedder.fingerprint(),
                                "footnote.splitting.max-word-pieces",
                                String.valueOf(config.splitting().maxWordPieces()))));
        this.ingestion = new DocumentIngestion(config, engineModels, observer, snapshots, ledger);
        // The model's vocabulary holds common words as one piece and splits the others.
        EnglishWords english =
                new EnglishWords(word -> engineModels.wordPieces().applyAsInt(word) == 1);
        QuestionReader questionReader = new QuestionReader(clock, english);
        HybridRetriever retriever = new HybridRetriever(config.retrieval(), embedder, english);
        this.passageSearch = new PassageSearch(retriever, config.retrieval().candidates(), questionReader);
        PassageReader reader = (question, passages) ->
                observer.observe(Step.READING, () -> engineModels.reader().score(question, passages));
        Answerer extraction = new ExtractiveAnswerer(
                config.answering(), new ExtractiveAnswerer.Models(reader, engineModels.commonness()));
        this.modelComponents = ModelComponents.of(config, embedder, extraction, observer);
        Answerer answerer = modelComponents == null ? extraction : modelComponents.answerer();
        AnswerPipeline answerPipeline = new AnswerPipeline(config.answering(), retriever, answerer, observer);
        MessageAnswerer messageAnswerer =
                new MessageAnswerer(questionReader, answerPipeline, modelComponents, snapshots, observer);
        this.conversationStore = new ConversationStore(config.conversation());
        this.turns = new ConversationTurns(
                admission,
                conversationStore,
                messageAnswerer,
                config.llm().timeout().total(),
                observer);
    }

    /**
     * Creates an engine for the configured folder; nothing is read yet.
     *
     * @param clock tells the current day; its zone is replaced by the configured one
     * @throws MissingFolderException when the seeds folder does not exist
     * @throws dev.footnote.reading.ReaderException when the configured reader cannot be loaded
     */
    public static Engine open(EngineConfig config, Clock clock) {
        return open(config, clock, Admission.UNLIMITED, EngineObserver.NONE);
    }

    /**
     * Creates an engine in the same way, for a service.
     *
     * @param admission limits how many questions the engine works on at a time
     * @param observer receives what the engine does
     */
    public static Engine open(EngineConfig config, Clock clock, Admission admission, EngineObserver observer) {
        MissingFolderException.requireFolder(config.seeds().directory());
        Clock zoned = clock.withZone(config.time().zone());
        return new Engine(config, zoned, EngineModels.load(config), admission, observer);
    }

    /** Starts to load the embedding model for an engine that is created later. */
    public static void preload() {
        MiniLmEmbeddingModel.preload();
    }

    /** Creates an engine with the given models, which it closes in {@link #close}. */
    static Engine withModels(EngineConfig config, Clock clock, EngineModels engineModels, EngineObserver observer) {
        return new Engine(config, clock, engineModels, Admission.UNLIMITED, observer);
    }

    public Answer ask(AskRequest askRequest) {
        return ask(askRequest, AnswerListener.NONE);
    }

    /**
     * Answers a question and reports its progress to the listener on the calling thread. In a conversation it waits for
     * the earlier messages.
     *
     * @throws dev.footnote.admission.OverloadedException when too many questions are waiting
     * @throws dev.footnote.llm.CancelledException when the listener cancelled the question
     * @throws dev.footnote.conversation.UnknownConversationException when the conversation does not exist or has
     *     expired
     * @throws dev.footnote.conversation.ConversationBusyException when the wait for the earlier messages is too long
     */
    public Answer ask(AskRequest askRequest, AnswerListener listener) {
        return observer.observe(Step.QUESTION, () -> {
            Answer answer;
            try {
                answer = turns.ask(askRequest, listener);
            } catch (RuntimeException | Error failure) {
                observer.failed(askRequest, failure);
                throw failure;
            }
            observer.answered(askRequest, answer);
            return answer;
        });
    }

    /** Decides when questions may use this engine. */
    public Admission admission() {
        return admission;
    }

    /**
     * Returns if the question would get a place in the queue now; checked before a response begins.
     *
     * @throws dev.footnote.admission.OverloadedException if it would not
     */
    public void requireRoom(AskRequest askRequest) {
        try {
            admission.requireRoom(askRequest.caller());
        } catch (OverloadedException refused) {
            observer.failed(askRequest, refused);
            throw refused;
        }
    }

    /** The stored conversations; a question continues one by its id. */
    public ConversationStore conversations() {
        return conversationStore;
    }

    /** The status of the language model; empty if none is configured. */
    public Optional<ModelStatus> model() {
        return modelComponents == null
                ? Optional.empty()
                : Optional.of(modelComponents.model().status());
    }

    /** The {@code limit} best passages for the question, and the evidence that an answer to it is made from. */
    public Ranking search(AskRequest askRequest, int limit) {
        return search(askRequest, limit, new Cancellation());
    }

    /**
     * Searches in the same way; cancelling it ends the wait for its turn.
     *
     * @throws dev.footnote.llm.CancelledException when it was cancelled
     */
    public Ranking search(AskRequest askRequest, int limit, Cancellation cancellation) {
        try (Admission.Place place = admission.join(askRequest.caller(), cancellation)) {
            observer.observe(Step.ADMISSION_WAIT, place::awaitTurn);
            try (Snapshot snapshot = snapshots.acquire()) {
                return passageSearch.search(askRequest, snapshot, limit);
            }
        } catch (OverloadedException refused) {
            observer.failed(askRequest, refused);
            throw refused;
        }
    }

    public DocumentPage documents(DocumentQuery query) {
        try (Snapshot snapshot = snapshots.acquire()) {
            return DocumentPage.select(snapshot.documents().values(), query);
        }
    }

    public Optional<IndexedDocument> document(String id) {
        try (Snapshot snapshot = snapshots.acquire()) {
            return snapshot.document(id);
        }
    }

    /** The files that the documents come from. */
    public DocumentFiles documentFiles() {
        return documentFiles;
    }

    /** Stores and deletes documents; they can be answered from while the engine {@linkplain #watch watches} the folders. */
    public Uploads uploads() {
        return ingestion.uploads();
    }

    /** The version of the current snapshot; the same on every machine for equal documents, passages and models. */
    public String version() {
        try (Snapshot snapshot = snapshots.acquire()) {
            return snapshot.version();
        }
    }

    /** The question vector of a text, of length 1. */
    public float[] embed(String text) {
        return engineModels.embedder().embedQuestion(text).vector();
    }

    /** The number of word pieces that the embedding model splits a text into. */
    public int wordPieces(String text) {
        return engineModels.wordPieces().applyAsInt(text);
    }

    public IngestionStatus status() {
        return ingestion.status();
    }

    /** Whether embeddings are stored on disk, so that a later engine finds them. */
    public boolean keepsEmbeddings() {
        return config.embedding().keep();
    }

    /** Reads the folder once; returns when its documents can be searched. */
    public IngestionStatus ingest(Embedder.EmbeddingProgress embeddingProgress) {
        ingestion.ingest(embeddingProgress);
        return ingestion.status();
    }

    /** Reads the folders in the background, and again on every change, until the engine is closed. */
    public void watch(Embedder.EmbeddingProgress embeddingProgress) {
        ingestion.watch(embeddingProgress);
    }

    @Override
    public synchronized void close() {
        ingestion.stop();
        if (modelComponents != null) {
            modelComponents.model().close();
        }
        ingestion.close();
        snapshots.close();
        engineModels.close();
    }
}
