package dev.footnote.evaluation.ranking;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes lines of TREC run and qrels files, from which trec_eval computes the same figures. Unlike ids here, ids in
 * these files cannot contain white space: such characters and the percent sign are percent-encoded in both files.
 */
public final class TrecFiles {

    private static final Pattern UNSAFE = Pattern.compile("[\\s%\\p{Z}\\p{Cc}]");

    private TrecFiles() {}

    /** Writes {@code question Q0 document rank score tag}, one line per document. */
    public static void writeRun(Appendable to, String question, List<RetrievedPassage> passages, String tag)
            throws IOException {
        int rank = 0;
        for (DocumentRanking.RankedDocument document :
                DocumentRanking.of(passages).documents()) {
            // the shortest form of a float keeps the order when read in single or in double precision
            to.append("%s Q0 %s %d %s %s\n"
                    .formatted(safe(question), safe(document.id()), ++rank, document.score(), safe(tag)));
        }
    }

    /** Writes {@code question 0 document grade}, one line per gold document. */
    public static void writeQrels(Appendable to, String question, GoldPassages goldPassages) throws IOException {
        for (var graded : goldPassages.grades().entrySet()) {
            to.append("%s 0 %s %d\n".formatted(safe(question), safe(graded.getKey()), graded.getValue()));
        }
    }

    private static String safe(String id) {
        return UNSAFE.matcher(id)
                .replaceAll(match -> "%%%02X".formatted(match.group().codePointAt(0)));
    }
}
