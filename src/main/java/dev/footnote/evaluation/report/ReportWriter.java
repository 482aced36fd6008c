package dev.footnote.evaluation.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.footnote.evaluation.files.AtomicFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes {@code report.json} incrementally: the run description, the questions in the order of arrival, and finally the
 * summary. The file gets its name on close and is valid JSON even without a summary. Of each ranking, the first
 * {@value #PASSAGES} passages are written; the TREC run has the whole ranking.
 */
public final class ReportWriter implements Closeable {

    private static final int PASSAGES = 10;

    private final AtomicFile file;
    private final JsonGenerator json;

    public ReportWriter(Path file, RunDescription run) throws IOException {
        this.file = new AtomicFile(file);
        json = ReportJson.MAPPER
                .getFactory()
                .createGenerator(this.file.temporaryPath().toFile(), JsonEncoding.UTF8);
        json.writeStartObject();
        json.writeStringField("form", ReportJson.FORM);
        json.writePOJOField("run", run);
        json.writeArrayFieldStart("questions");
        newLine();
    }

    public void write(QuestionResult result) throws IOException {
        ReportJson.MAPPER.writeValue(json, result.withFirstPassages(PASSAGES));
        newLine();
    }

    public void finish(Summary summary) throws IOException {
        json.writeEndArray();
        json.writePOJOField("summary", summary);
    }

    /** Puts each question on its own line, for grep and diff. */
    private void newLine() throws IOException {
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        try (file) {
            json.close();
            file.commit();
        }
    }
}
