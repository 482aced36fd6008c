package dev.footnote.rest.evaluations;

import dev.footnote.evaluation.QuestionSelection;
import dev.footnote.evaluation.runs.QuestionSetUpload;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import dev.footnote.rest.requests.RequestChecks;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jspecify.annotations.Nullable;

/** The form of {@code POST /api/evaluations} that uploads the files of a set, as sent. */
@Schema(name = "EvaluationUpload", description = "A run of an uploaded set.")
public class EvaluationUpload {

    private static final List<String> PARTS = List.of("corpus", "limit", "questions", "retrievalOnly", "tags");

    /** The extension of its name selects the format: .jsonl, .csv, .tsv or SQuAD's .json. */
    @RestForm("questions")
    @Schema(required = true, description = "The questions, as .jsonl, .csv, .tsv or SQuAD's .json.")
    @Nullable FileUpload questions;

    @RestForm("corpus")
    @Schema(description = "The documents to ask, as corpus.jsonl; those of the service when absent.")
    @Nullable FileUpload corpus;

    @RestForm("limit")
    @PartType(MediaType.TEXT_PLAIN)
    @Schema(description = "The number of questions, from the first, at least 1; all when absent.", examples = "100")
    @Nullable String limit;

    @RestForm("tags")
    @PartType(MediaType.TEXT_PLAIN)
    @Schema(
            description = "Keeps questions with one of these tags, separated by commas; all when absent.",
            examples = "time,followup")
    @Nullable String tags;

    @RestForm("retrievalOnly")
    @PartType(MediaType.TEXT_PLAIN)
    @Schema(description = "Whether to search without answering, true or false.", defaultValue = "false")
    @Nullable String retrievalOnly;

    /** Rejects unknown and repeated parts; without a form there is nothing to check. */
    static void checkParts(@Nullable FormData form) {
        if (form == null) {
            return;
        }
        for (String part : form) {
            if (part == null) {
                throw Problems.withDetail(ProblemType.INVALID_REQUEST, "A part of the form has no name.");
            }
            if (!PARTS.contains(part)) {
                throw Problems.invalid(
                        part, "There is no such part; known ones are %s.".formatted(String.join(", ", PARTS)));
            }
            if (form.get(part).size() > 1) {
                throw Problems.invalid(part, "This part is sent more than once.");
            }
        }
    }

    /** @param most the maximum size of all files together, in bytes */
    QuestionSetUpload files(long most) {
        FileUpload sent = RequestChecks.required("questions", questions);
        long bytes = Stream.of(sent, corpus)
                .filter(file -> file != null)
                .mapToLong(FileUpload::size)
                .sum();
        if (bytes > most) {
            throw tooLarge(most);
        }
        String name = sent.fileName() == null ? "" : sent.fileName();
        return new QuestionSetUpload(name, sent.uploadedFile(), corpus == null ? null : corpus.uploadedFile());
    }

    static RuntimeException tooLarge(long most) {
        return Problems.withDetail(
                ProblemType.TOO_LARGE,
                "The files have more than %d bytes in total (footnote.evaluation.max-upload-bytes).".formatted(most));
    }

    QuestionSelection selection() {
        return new QuestionSelection(parsedLimit(), parsedTags(), onlyRetrieval());
    }

    private int parsedLimit() {
        if (limit == null || limit.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        try {
            return RequestChecks.within("limit", Integer.parseInt(limit), 1, Integer.MAX_VALUE);
        } catch (NumberFormatException notANumber) {
            throw RequestChecks.outside("limit", 1, Integer.MAX_VALUE);
        }
    }

    private Set<String> parsedTags() {
        List<String> all = tags == null ? List.of() : Arrays.asList(tags.split(","));
        return all.stream().map(String::strip).filter(tag -> !tag.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private boolean onlyRetrieval() {
        String wanted = retrievalOnly == null || retrievalOnly.isEmpty() ? "false" : retrievalOnly;
        if (!wanted.equals("true") && !wanted.equals("false")) {
            throw Problems.invalid("retrievalOnly", "This must be true or false.");
        }
        return wanted.equals("true");
    }
}
