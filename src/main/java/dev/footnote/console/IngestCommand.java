package dev.footnote.console;

import dev.footnote.console.terminal.ConsoleCommand;
import dev.footnote.console.terminal.EmbeddingProgressBar;
import dev.footnote.engine.Engine;
import dev.footnote.ingestion.IngestionStatus;
import jakarta.enterprise.inject.Vetoed;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Reads the documents once, so that a later start finds their embeddings. */
@Vetoed
@Command(
        name = "ingest",
        description = {
            "Read the documents once and keep their embeddings.",
            "Files that cannot be read are listed with the reason; they do not make the command fail.",
            "If the command is interrupted, the next run goes on with the embeddings kept so far."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:read; files that could not be read are listed", "1:failed as a whole", "2:wrong arguments"})
final class IngestCommand extends ConsoleCommand {

    private final Supplier<Engine> engines;
    private volatile boolean isOver;

    IngestCommand(Supplier<Engine> engines) {
        this.engines = engines;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        IngestionStatus status;
        try (Engine engine = engines.get();
                EmbeddingProgressBar progress = EmbeddingProgressBar.onStandardError()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> printInterruption(engine)));
            status = engine.ingest(progress);
        } finally {
            isOver = true;
        }
        print(IngestionText.of(status, (System.nanoTime() - start) / 1e9));
        return 0;
    }

    /** Runs when the process ends; prints only if that is before everything was read. */
    private void printInterruption(Engine engine) {
        if (!isOver) {
            err().print(IngestionText.interrupted(engine.status(), engine.keepsEmbeddings()));
            err().flush();
        }
    }

    private void print(String text) {
        out().print(text);
        out().flush();
    }
}
