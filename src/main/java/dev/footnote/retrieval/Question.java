package dev.footnote.retrieval;

import dev.footnote.index.PassageFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A standalone question.
 *
 * @param text what was asked, never blank; displayed and answered
 * @param searchText the text that is searched: the same, or the user's own words if the text was derived from them
 * @param originalMessage the original message, if it is in another language than the documents and the text; the answer
 *     must be in that language; else null
 * @param context further queries from the earlier conversation; may be empty
 * @param scope what an answer must keep to
 * @param today the day that <em>last month</em> counts from
 */
public record Question(
        String text,
        String searchText,
        @Nullable String originalMessage,
        List<ContextQuery> context,
        QuestionScope scope,
        LocalDate today,
        PassageFilter filter) {

    public Question {
        context = List.copyOf(context);
        if (text.isBlank() || searchText.isBlank()) {
            throw new IllegalArgumentException("the question is blank");
        }
    }

    /** A question that is searched as written. */
    public Question(String text, List<ContextQuery> context, LocalDate today, PassageFilter filter) {
        this(text, text, context, today, filter);
    }

    /** A question in the language of its message. */
    public Question(String text, String searchText, List<ContextQuery> context, LocalDate today, PassageFilter filter) {
        this(text, searchText, null, context, QuestionScope.ANYTHING, today, filter);
    }

    /** This question in the language of the documents. */
    public Question withTranslation(String text, List<ContextQuery> queries, String message) {
        return new Question(text, text, message, queries, scope.forCompleteText(), today, filter);
    }

    /** This question with another scope. */
    public Question withScope(QuestionScope questionScope) {
        return new Question(text, searchText, originalMessage, context, questionScope, today, filter);
    }

    /** This question as a complete text, with other queries. */
    public Question withCompleteText(String text, List<ContextQuery> queries) {
        return new Question(text, text, originalMessage, queries, scope.forCompleteText(), today, filter);
    }

    /** This question with each of its texts changed by {@code wording}. */
    public Question withWording(UnaryOperator<String> wording) {
        String other = wording.apply(text);
        String words = searchText.equals(text) ? other : wording.apply(searchText);
        return new Question(other, words, originalMessage, context, scope.withWording(wording), today, filter);
    }

    /**
     * A further query for a question.
     *
     * @param weight its share among the further queries, above 0
     */
    public record ContextQuery(String text, double weight) {

        public ContextQuery {
            if (text.isBlank() || !(weight > 0)) {
                throw new IllegalArgumentException("a query needs text and a weight above 0: " + weight);
            }
        }
    }

    /**
     * What an answer must keep to, apart from the question.
     *
     * @param topic the thing that it must be about; empty for any thing
     * @param excluded what was already said and must not be repeated; may be empty
     * @param earlierAnswers the earlier answers, on one line; their content may be repeated, but is probably not what
     *     is asked for; may be empty
     */
    public record QuestionScope(String topic, String excluded, String earlierAnswers) {

        public static final QuestionScope ANYTHING = new QuestionScope("", "", "");

        /** For the same question in words that do not depend on the conversation. */
        private QuestionScope forCompleteText() {
            return new QuestionScope("", "", earlierAnswers);
        }

        private QuestionScope withWording(UnaryOperator<String> wording) {
            return topic.isEmpty() ? this : new QuestionScope(wording.apply(topic), excluded, earlierAnswers);
        }
    }
}
