package dev.footnote.answering.extraction;

import dev.footnote.retrieval.Question.Scope;
import dev.footnote.text.Terms;
import java.util.Set;

/** Leaves out what a follow-up does not ask for: sentences on another thing than it names, and what was said already. */
final class ScopeFilter {

    private final QuestionTerms terms;
    private final Set<String> about;
    private final String besides;

    ScopeFilter(Scope scope, QuestionTerms terms) {
        this.terms = terms;
        this.about = terms.ofTheTopic(Terms.of(scope.about()));
        this.besides = oneLine(scope.besides());
    }

    /** Whether a sentence may answer, by its terms together with those of its heading and of the sentence before it. */
    boolean admits(String sentence, Set<String> context) {
        boolean isSaid = !besides.isEmpty() && besides.contains(oneLine(sentence));
        return !isSaid && terms.holdHalf(context, about);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
