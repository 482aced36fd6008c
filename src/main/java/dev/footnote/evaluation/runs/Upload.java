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
public record Upload(String name, Path questions, @Nullable Path corpus) {

    private static final String USUAL = "questions.jsonl";
    private static final int LONGEST = 100;

    /** Sanitizes the client's file name to a single path segment that differs from the corpus file. */
    public Upload {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "");
        String end = plain.substring(Math.max(0, plain.length() - LONGEST));
        name = end.isEmpty() || end.equalsIgnoreCase("corpus.jsonl") ? USUAL : end;
    }
}
