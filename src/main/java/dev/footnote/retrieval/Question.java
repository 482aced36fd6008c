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
 * @param said the text that is searched: the same, or the user's own words if the text was derived from them
 * @param foreign the original message, if it is in another language than the documents and the text; the answer must be
 *     in that language; else null
 * @param context further queries from the earlier conversation; may be empty
 * @param scope what an answer must keep to
 * @param today the day that <em>last month</em> counts from
 */
public record Question(
        String text,
        String said,
        @Nullable String foreign,
        List<Query> context,
        Scope scope,
        LocalDate today,
        PassageFilter filter) {

    public Question {
        context = List.copyOf(context);
        if (text.isBlank() || said.isBlank()) {
            throw new IllegalArgumentException("the question is blank");
        }
    }

    /** A question that is searched as written. */
    public Question(String text, List<Query> context, LocalDate today, PassageFilter filter) {
        this(text, text, context, today, filter);
    }

    /** A question in the language of its message. */
    public Question(String text, String said, List<Query> context, LocalDate today, PassageFilter filter) {
        this(text, said, null, context, Scope.ANYTHING, today, filter);
    }

    /** This question in the language of the documents. */
    public Question translated(String text, List<Query> queries, String message) {
        return new Question(text, text, message, queries, scope.ofWholeQuestion(), today, filter);
    }

    /** This question with another scope. */
    public Question within(Scope scope) {
        return new Question(text, said, foreign, context, scope, today, filter);
    }

    /** This question as a complete text, with other queries. */
    public Question whole(String text, List<Query> queries) {
        return new Question(text, text, foreign, queries, scope.ofWholeQuestion(), today, filter);
    }

    /** This question with each of its texts changed by {@code wording}. */
    public Question worded(UnaryOperator<String> wording) {
        String other = wording.apply(text);
        String words = said.equals(text) ? other : wording.apply(said);
        return new Question(other, words, foreign, context, scope.worded(wording), today, filter);
    }

    /**
     * A further query for a question.
     *
     * @param weight its share among the further queries, above 0
     */
    public record Query(String text, double weight) {

        public Query {
            if (text.isBlank() || !(weight > 0)) {
                throw new IllegalArgumentException("a query needs text and a weight above 0: " + weight);
            }
        }
    }

    /**
     * What an answer must keep to, apart from the question.
     *
     * @param about the thing that it must be about; empty for any thing
     * @param besides what was already said and must not be repeated; may be empty
     * @param heard the earlier answers, on one line; their content may be repeated, but is probably not what is asked
     *     for; may be empty
     */
    public record Scope(String about, String besides, String heard) {

        public static final Scope ANYTHING = new Scope("", "", "");

        /** For the same question in words that do not depend on the conversation. */
        private Scope ofWholeQuestion() {
            return new Scope("", "", heard);
        }

        private Scope worded(UnaryOperator<String> wording) {
            return about.isEmpty() ? this : new Scope(wording.apply(about), besides, heard);
        }
    }
}
