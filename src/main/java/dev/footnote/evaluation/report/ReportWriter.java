package dev.footnote.evaluation.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.footnote.evaluation.files.WholeFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes {@code report.json} as results come: the run's description, the questions in the order they are given, and at
 * the end the summary; under its name it stands when it is closed. Of each ranking the first {@value #PASSAGES} passages are kept; the whole of it is in the TREC
 * run. What was written is a whole JSON file also when it is closed without a summary.
 */
public final class ReportWriter implements Closeable {

    private static final int PASSAGES = 10;

    private final WholeFile file;
    private final JsonGenerator json;

    public ReportWriter(Path file, RunDescription run) throws IOException {
        this.file = new WholeFile(file);
        json = ReportJson.MAPPER.getFactory().createGenerator(this.file.aside().toFile(), JsonEncoding.UTF8);
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

    /** A question a line, for people with grep and for diffs. */
    private void newLine() throws IOException {
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        try (file) {
            json.close();
            file.keep();
        }
    }
}
