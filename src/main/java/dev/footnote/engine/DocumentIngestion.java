package dev.footnote.engine;

import dev.footnote.embedding.Embedder;
import dev.footnote.index.Snapshots;
import dev.footnote.ingestion.FolderWatcher;
import dev.footnote.ingestion.Ingestion;
import dev.footnote.ingestion.IngestionComponents;
import dev.footnote.ingestion.IngestionStatus;
import dev.footnote.ingestion.folder.DocumentFolders;
import dev.footnote.ingestion.folder.FolderLedger;
import dev.footnote.ingestion.reading.DocumentReader;
import dev.footnote.ingestion.uploads.UploadSettings;
import dev.footnote.ingestion.uploads.Uploads;
import dev.footnote.text.SentenceSplitter;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Brings the documents of the folders into the index, and those that are uploaded. */
final class DocumentIngestion implements AutoCloseable {

    private final EngineConfig config;
    private final DocumentReader documentReader;
    private final Ingestion ingestion;
    private final Uploads uploads;
    private volatile @Nullable FolderWatcher folderWatcher;

    DocumentIngestion(
            EngineConfig config,
            EngineModels engineModels,
            EngineObserver observer,
            Snapshots snapshots,
            Ledger ledger) {
        this.config = config;
        this.documentReader = new DocumentReader(config.seeds().maxFileBytes(), config.parsing(), config.ocr());
        IngestionComponents ingestionComponents = new IngestionComponents(
                config.seeds(),
                documentReader,
                config.splitting(),
                new SentenceSplitter(),
                engineModels.wordPieces(),
                observer);
        this.ingestion =
                new Ingestion(ingestionComponents, ledger.folder, engineModels.embedder(), snapshots, ledger.clock);
        this.uploads = new Uploads(
                new UploadSettings(config.documents(), uploadFolder(config), ledger.folder.documentFiles()),
                ingestion,
                documentReader,
                this::requestPass);
    }

    /** What is known of the files, and the clock that it uses. */
    record Ledger(FolderLedger folder, Clock clock) {

        static Ledger of(EngineConfig config, Clock clock) {
            DocumentFolders seeds = DocumentFolders.of(config.seeds().directory());
            DocumentFolders all = config.documents().enabled() ? seeds.withUploads(uploadFolder(config)) : seeds;
            return new Ledger(new FolderLedger(all, clock), clock);
        }
    }

    private static Path uploadFolder(EngineConfig config) {
        return config.documents().directory().orElseGet(() -> UserDataFolder.file("documents"));
    }

    Uploads uploads() {
        return uploads;
    }

    IngestionStatus status() {
        return ingestion.status();
    }

    void ingest(Embedder.EmbeddingProgress embeddingProgress) {
        ingestion.ingest(embeddingProgress);
    }

    synchronized void watch(Embedder.EmbeddingProgress embeddingProgress) {
        if (folderWatcher == null) {
            folderWatcher = new FolderWatcher(ingestion, config.seeds().scanInterval(), embeddingProgress);
            uploads.resume();
        }
    }

    private void requestPass() {
        FolderWatcher watcher = folderWatcher;
        if (watcher != null) {
            watcher.requestPass();
        }
    }

    /** Ends the pass that is running. */
    synchronized void stop() {
        uploads.close();
        FolderWatcher watcher = folderWatcher;
        if (watcher != null) {
            watcher.close();
        }
    }

    @Override
    public void close() {
        documentReader.close();
    }
}
