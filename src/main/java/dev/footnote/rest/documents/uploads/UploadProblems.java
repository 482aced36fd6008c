package dev.footnote.rest.documents.uploads;

import dev.footnote.ingestion.uploads.UploadRefusedException;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Translates why a document was not stored or deleted. */
final class UploadProblems {

    private UploadProblems() {}

    static HttpProblem of(UploadRefusedException refused) {
        String detail = refused.explanation();
        return switch (refused.reason()) {
            case INVALID_ID -> Problems.invalid("id", detail);
            case INVALID_DETAILS -> Problems.invalid(UploadHeaders.TITLE, detail);
            case READ_ONLY -> Problems.withDetail(ProblemType.READ_ONLY_DOCUMENT, detail);
            case TOO_LARGE -> Problems.withDetail(ProblemType.TOO_LARGE, detail);
            case UNREADABLE -> Problems.withDetail(ProblemType.UNREADABLE_DOCUMENT, detail);
            case FOLDER_FULL -> Problems.withDetail(ProblemType.DOCUMENTS_FULL, detail);
            case NOT_STORED -> Problems.withDetail(ProblemType.DOCUMENT_NOT_STORED, detail);
            case UNKNOWN -> Problems.withDetail(ProblemType.UNKNOWN_DOCUMENT, detail);
        };
    }
}
