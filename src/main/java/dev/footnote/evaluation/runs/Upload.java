package dev.footnote.evaluation.runs;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files of a set that somebody sent; they are copied when the run is started.
 *
 * @param name of the file of questions, as its sender calls it: its ending tells its form, its stem names the set
 * @param corpus null when the set is to be asked of the served documents
 */
public record Upload(String name, Path questions, @Nullable Path corpus) {

    private static final String USUAL = "questions.jsonl";
    private static final int LONGEST = 100;

    /** A sender's name may hold anything: what remains is one plain segment of a path, and not that of the corpus. */
    public Upload {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "");
        String end = plain.substring(Math.max(0, plain.length() - LONGEST));
        name = end.isEmpty() || end.equalsIgnoreCase("corpus.jsonl") ? USUAL : end;
    }
}
