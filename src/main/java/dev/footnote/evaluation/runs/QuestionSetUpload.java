package dev.footnote.evaluation.runs;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The uploaded files of a set, which are copied when the run is queued.
 *
 * @param name name of the questions file as given by the client: its extension determines the format, its stem the set
 *     name
 * @param corpus null if the set is asked of the served documents
 */
public record QuestionSetUpload(
        String name, Path questions, @Nullable Path corpus) {

    private static final String DEFAULT_NAME = "questions.jsonl";
    private static final int MAX_NAME_LENGTH = 100;

    /** Sanitizes the client's file name to a single path segment that differs from the corpus file. */
    public QuestionSetUpload {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "");
        String end = plain.substring(Math.max(0, plain.length() - MAX_NAME_LENGTH));
        name = end.isEmpty() || end.equalsIgnoreCase("corpus.jsonl") ? DEFAULT_NAME : end;
    }
}
