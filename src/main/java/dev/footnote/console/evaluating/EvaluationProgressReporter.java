package dev.footnote.console.evaluating;

import dev.footnote.evaluation.EvaluationListener;
import dev.footnote.evaluation.report.QuestionResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows the progress of a run: a bar on a terminal, a log line at most every 5 seconds elsewhere. The first Ctrl-C or
 * SIGTERM, as CI systems send it, ends the run after the questions in progress; the next one ends the process.
 */
final class EvaluationProgressReporter implements EvaluationListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationProgressReporter.class);
    private static final List<String> TERMINATION_SIGNALS = List.of("INT", "TERM");
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final boolean terminal;
    private final InstantSource clock;
    private final Map<String, Object> previousHandlers = new HashMap<>();
    private volatile boolean cancelled;
    private @Nullable ProgressBar bar;
    private Instant next = Instant.MIN;
    private int total;
    private int done;

    private EvaluationProgressReporter(boolean terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
        for (String signal : TERMINATION_SIGNALS) {
            Object handler = Signals.register(signal, this::cancel);
            if (handler != null) {
                previousHandlers.put(signal, handler);
            }
        }
    }

    static EvaluationProgressReporter onStandardError() {
        return new EvaluationProgressReporter(Ansi.AUTO.enabled(), InstantSource.system());
    }

    private void cancel() {
        cancelled = true;
        restoreSignalHandlers();
    }

    private void restoreSignalHandlers() {
        previousHandlers.forEach(Signals::unregister);
    }

    @Override
    public void onStart(int questions) {
        total = questions;
        next = clock.instant().plus(INTERVAL);
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Questions")
                    .setInitialMax(questions)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public void onResult(QuestionResult result) {
        done++;
        if (bar != null) {
            bar.step();
        } else if (!clock.instant().isBefore(next)) {
            LOG.info("Asking questions done={} total={} percent={}", done, total, 100L * done / total);
            next = clock.instant().plus(INTERVAL);
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void close() {
        restoreSignalHandlers();
        if (bar != null) {
            bar.close();
        }
    }
}
