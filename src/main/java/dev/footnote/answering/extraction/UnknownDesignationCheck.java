package dev.footnote.answering.extraction;

import dev.footnote.corpus.Document;
import dev.footnote.retrieval.Evidence;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Detects questions with a designation that no document of the evidence contains, while its passages contain others of
 * the same kind: a passage on error <em>E-117</em> does not answer about <em>E-118</em>.
 */
final class UnknownDesignationCheck {

    /** Limit, as each designation is searched for in whole documents; no question has more. */
    private static final int MOST = 10;

    private UnknownDesignationCheck() {}

    static boolean isAskedFor(Evidence evidence) {
        List<Designation> asked = Designation.in(QuestionTerms.withoutTimes(
                evidence.question().text(), evidence.question().today()));
        if (asked.isEmpty()) {
            return false;
        }
        Set<String> kinds = evidence.passages().stream()
                .map(ranked -> ranked.passage().passage())
                .flatMap(passage ->
                        Designation.in(passage.span().textIn(passage.document().text())).stream())
                .map(Designation::kind)
                .collect(Collectors.toSet());
        Set<String> texts = evidence.passages().stream()
                .map(ranked -> ranked.passage().document())
                .map(UnknownDesignationCheck::all)
                .collect(Collectors.toSet());
        return asked.stream()
                .limit(MOST)
                .anyMatch(one -> one.hasKindIn(kinds) && texts.stream().noneMatch(one::isIn));
    }

    private static String all(Document document) {
        return document.title() + "\n" + document.text();
    }
}
