package dev.footnote.console.terminal;

import dev.footnote.embedding.Embedder;
import dev.footnote.ingestion.ProgressLog;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows the progress of embedding passages, with rate and time left: a bar on a terminal, a line in the log every few
 * seconds elsewhere.
 */
public final class EmbeddingProgressBar implements Embedder.EmbeddingProgress, AutoCloseable {

    private final Embedder.EmbeddingProgress shown;
    private @Nullable ProgressBar bar;

    private EmbeddingProgressBar(boolean terminal) {
        shown = terminal ? this::moveBar : new ProgressLog();
    }

    public static EmbeddingProgressBar onStandardError() {
        return new EmbeddingProgressBar(Ansi.AUTO.enabled());
    }

    @Override
    public void onProgress(int done, int total) {
        shown.onProgress(done, total);
    }

    private void moveBar(int done, int total) {
        if (bar == null) {
            if (done >= total) {
                return; // All vectors were cached: a bar would only flash.
            }
            bar = new ProgressBarBuilder()
                    .setTaskName("Passages")
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .showSpeed()
                    .clearDisplayOnFinish()
                    .build();
        }
        bar.maxHint(total).stepTo(done);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
