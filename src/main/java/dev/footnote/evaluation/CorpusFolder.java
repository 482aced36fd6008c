package dev.footnote.evaluation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.corpus.Document;
import dev.footnote.evaluation.questions.EvaluationCorpus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A temporary folder that holds the corpus of a question set and nothing else, so that an engine does not ingest the
 * questions as documents. It is deleted on close, or by a shutdown hook if the process stops before.
 */
final class CorpusFolder implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Path file;
    private final Thread atExit = new Thread(this::delete, "corpus-folder");

    private CorpusFolder() throws IOException {
        folder = Files.createTempDirectory("footnote-corpus");
        file = folder.resolve("corpus.jsonl");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    static CorpusFolder of(EvaluationCorpus.JsonLinesFile corpus) {
        return create(folder -> Files.copy(corpus.file(), folder.file));
    }

    static CorpusFolder of(EvaluationCorpus.InMemoryDocuments corpus) {
        return create(folder -> folder.write(corpus.documents()));
    }

    /** Writes the corpus into a folder. */
    private interface CorpusWriter {
        void into(CorpusFolder folder) throws IOException;
    }

    private static CorpusFolder create(CorpusWriter corpusWriter) {
        try {
            CorpusFolder folder = new CorpusFolder();
            corpusWriter.into(folder);
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the corpus cannot be copied to a temporary folder", unwritable);
        }
    }

    private void write(List<Document> documents) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(Files.newBufferedWriter(file))) {
            for (Document document : documents) {
                json.writeStartObject();
                json.writeStringField("id", document.id());
                json.writeStringField("title", document.title());
                json.writeStringField("date", document.date() == null ? "" : String.valueOf(document.date()));
                json.writeStringField("text", document.text());
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
    }

    Path path() {
        return folder;
    }

    long bytes() {
        return file.toFile().length();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
            delete();
        } catch (IllegalStateException stopping) {
            // the shutdown hook deletes the folder
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            // The copy is in the system's temporary folder, which the system clears.
        }
    }
}
