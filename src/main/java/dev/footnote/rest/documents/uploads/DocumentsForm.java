package dev.footnote.rest.documents.uploads;

import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jspecify.annotations.Nullable;

/** The form of {@code POST /api/documents}, as sent. */
@Schema(name = "DocumentsForm", description = "Files to store as documents.")
public class DocumentsForm {

    private static final String PART = "files";

    /** The name of each file is the id of its document. */
    @RestForm(PART)
    @Schema(required = true, description = "The files; the name of each is the id of its document.")
    @Nullable List<FileUpload> files;

    /** Rejects parts with other names or without a file name; accepts a request without a form. */
    static void checkParts(@Nullable FormData form) {
        if (form == null) {
            return;
        }
        for (String part : form) {
            if (part == null) {
                throw Problems.withDetail(ProblemType.INVALID_REQUEST, "A part of the form has no name.");
            }
            if (!part.equals(PART)) {
                throw Problems.invalid(part, "There is no such part; each file is a part with the name files.");
            }
            if (form.get(part).stream().anyMatch(value -> !value.isFileItem())) {
                throw Problems.invalid(part, "This part has no file name, so it is not a file.");
            }
        }
    }

    List<FileUpload> required() {
        if (files == null || files.isEmpty()) {
            throw Problems.invalid(PART, "The form has no file.");
        }
        return files;
    }
}
