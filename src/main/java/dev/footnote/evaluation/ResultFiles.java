package dev.footnote.evaluation;

import dev.footnote.evaluation.files.AtomicFile;
import dev.footnote.evaluation.ranking.GoldPassages;
import dev.footnote.evaluation.ranking.TrecFiles;
import dev.footnote.evaluation.report.QuestionResult;
import dev.footnote.evaluation.report.ReportWriter;
import dev.footnote.evaluation.report.RunDescription;
import dev.footnote.evaluation.report.Summary;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The result files of a run: the report, the TREC run and the TREC qrels. They are written during the run and get their
 * final names when it ends.
 */
final class ResultFiles implements Closeable {

    private static final String RUN_TAG = "footnote";

    private final ReportWriter report;
    private final AtomicFile runFile;
    private final AtomicFile qrelsFile;
    private final BufferedWriter run;
    private final BufferedWriter qrels;

    ResultFiles(Path folder, RunDescription description) throws IOException {
        Files.createDirectories(folder);
        this.report = new ReportWriter(folder.resolve(Evaluation.REPORT), description);
        this.runFile = new AtomicFile(folder.resolve("run.trec"));
        this.qrelsFile = new AtomicFile(folder.resolve("qrels.trec"));
        this.run = Files.newBufferedWriter(runFile.temporaryPath());
        this.qrels = Files.newBufferedWriter(qrelsFile.temporaryPath());
    }

    void write(QuestionResult result) {
        String id = result.question().id();
        try {
            report.write(result);
            TrecFiles.writeRun(
                    run,
                    id,
                    result.ranked().stream().map(QuestionResult.Hit::passage).toList(),
                    RUN_TAG);
            // qrels judge documents, so quote positions are not needed
            TrecFiles.writeQrels(
                    qrels, id, GoldPassages.of(result.question().relevant(), document -> Optional.empty()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the result of question %s cannot be written".formatted(id), unwritable);
        }
    }

    void finish(Summary summary) throws IOException {
        report.finish(summary);
    }

    @Override
    public void close() throws IOException {
        try (report) {
            close(run, runFile);
            close(qrels, qrelsFile);
        }
    }

    private static void close(BufferedWriter writer, AtomicFile file) throws IOException {
        try (file) {
            writer.close();
            file.commit();
        }
    }
}
