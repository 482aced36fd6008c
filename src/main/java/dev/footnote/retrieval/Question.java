package dev.footnote.retrieval;

import dev.footnote.index.PassageFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A question that stands alone.
 *
 * @param text what was asked, never blank; shown, and answered
 * @param said what is searched for it: the same, or the words of the person where the text was made of them
 * @param foreign the message as it was said, when it is in another language than the documents and the text, and the
 *     answer has to be in that one; else null
 * @param context further queries that help to find passages for it: what came before in the conversation; may be empty
 * @param scope what an answer has to keep to
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
            throw new IllegalArgumentException("a question without words");
        }
    }

    /** A question that is searched as it stands. */
    public Question(String text, List<Query> context, LocalDate today, PassageFilter filter) {
        this(text, text, context, today, filter);
    }

    /** A question in the language of its message. */
    public Question(String text, String said, List<Query> context, LocalDate today, PassageFilter filter) {
        this(text, said, null, context, Scope.ANYTHING, today, filter);
    }

    /** The same in the words of the documents' language. */
    public Question translated(String text, List<Query> queries, String message) {
        return new Question(text, text, message, queries, scope.ofWholeQuestion(), today, filter);
    }

    /** The same for answers that keep to this. */
    public Question within(Scope scope) {
        return new Question(text, said, foreign, context, scope, today, filter);
    }

    /** The same question in whole, with other queries. */
    public Question whole(String text, List<Query> queries) {
        return new Question(text, text, foreign, queries, scope.ofWholeQuestion(), today, filter);
    }

    /** The same question in other words. */
    public Question worded(UnaryOperator<String> wording) {
        String other = wording.apply(text);
        String words = said.equals(text) ? other : wording.apply(said);
        return new Question(other, words, foreign, context, scope.worded(wording), today, filter);
    }

    /**
     * What else is searched for a question.
     *
     * @param weight its share among the further queries, above 0
     */
    public record Query(String text, double weight) {

        public Query {
            if (text.isBlank() || !(weight > 0)) {
                throw new IllegalArgumentException("a query needs words and a weight above 0: " + weight);
            }
        }
    }

    /**
     * What an answer has to keep to, beside what is asked.
     *
     * @param about the thing that it has to be about; empty when that may be any
     * @param besides what was said already and is not to be said again; may be empty
     * @param heard the answers before, on one line; what they hold may be said again, but is hardly what is asked for; may be
     *     empty
     */
    public record Scope(String about, String besides, String heard) {

        public static final Scope ANYTHING = new Scope("", "", "");

        /** For the same question in words that need none of what was said. */
        private Scope ofWholeQuestion() {
            return new Scope("", "", heard);
        }

        private Scope worded(UnaryOperator<String> wording) {
            return about.isEmpty() ? this : new Scope(wording.apply(about), besides, heard);
        }
    }
}
