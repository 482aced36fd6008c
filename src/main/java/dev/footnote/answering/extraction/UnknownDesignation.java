package dev.footnote.answering.extraction;

import dev.footnote.corpus.Document;
import dev.footnote.retrieval.Evidence;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a question names something by a designation that no document of the evidence has, while its passages have others
 * of the kind: what they say of error <em>E-117</em> is no answer about <em>E-118</em>.
 */
final class UnknownDesignation {

    /** Nobody asks about more at once, and each is looked for in whole documents. */
    private static final int MOST = 10;

    private UnknownDesignation() {}

    static boolean isAskedFor(Evidence evidence) {
        List<Designation> asked = Designation.in(QuestionTerms.withoutTimes(
                evidence.question().text(), evidence.question().today()));
        if (asked.isEmpty()) {
            return false;
        }
        Set<String> kinds = evidence.passages().stream()
                .map(ranked -> ranked.passage().passage())
                .flatMap(passage ->
                        Designation.in(passage.span().of(passage.document().text())).stream())
                .map(Designation::kind)
                .collect(Collectors.toSet());
        Set<String> texts = evidence.passages().stream()
                .map(ranked -> ranked.passage().document())
                .map(UnknownDesignation::all)
                .collect(Collectors.toSet());
        return asked.stream()
                .limit(MOST)
                .anyMatch(one -> one.isOfAny(kinds) && texts.stream().noneMatch(one::isIn));
    }

    private static String all(Document document) {
        return document.title() + "\n" + document.text();
    }
}
