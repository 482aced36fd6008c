package dev.footnote.answering.extraction;

import dev.footnote.retrieval.Question.QuestionScope;
import dev.footnote.text.LexicalTerms;
import java.util.Set;

/** Excludes sentences outside the scope of a follow-up question: those on another topic, and those already quoted. */
final class ScopeFilter {

    private final QuestionTerms terms;
    private final Set<String> about;
    private final String besides;

    ScopeFilter(QuestionScope questionScope, QuestionTerms terms) {
        this.terms = terms;
        this.about = terms.topicTermsAmong(LexicalTerms.analyze(questionScope.topic()));
        this.besides = oneLine(questionScope.excluded());
    }

    /** Whether a sentence is in scope; {@code context} has the terms of it, its heading and the sentence before. */
    boolean admits(String sentence, Set<String> context) {
        boolean isSaid = !besides.isEmpty() && besides.contains(oneLine(sentence));
        return !isSaid && terms.coverHalf(context, about);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
