package dev.footnote.answering.extraction;

import dev.footnote.retrieval.Question.Scope;
import dev.footnote.text.Terms;
import java.util.Set;

/** Excludes sentences outside the scope of a follow-up question: those on another topic, and those already quoted. */
final class ScopeFilter {

    private final QuestionTerms terms;
    private final Set<String> about;
    private final String besides;

    ScopeFilter(Scope scope, QuestionTerms terms) {
        this.terms = terms;
        this.about = terms.ofTheTopic(Terms.of(scope.about()));
        this.besides = oneLine(scope.besides());
    }

    /** Whether a sentence is in scope; {@code context} has the terms of it, its heading and the sentence before. */
    boolean admits(String sentence, Set<String> context) {
        boolean isSaid = !besides.isEmpty() && besides.contains(oneLine(sentence));
        return !isSaid && terms.holdHalf(context, about);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
