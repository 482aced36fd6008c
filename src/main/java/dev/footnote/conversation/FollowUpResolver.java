package dev.footnote.conversation;

import dev.footnote.index.PassageFilter;
import dev.footnote.retrieval.Question;
import dev.footnote.retrieval.Question.ContextQuery;
import dev.footnote.retrieval.Question.QuestionScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Turns a message and the conversation before it into a question, without a language model. A first message and one
 * that opens a new topic stay unchanged. For a follow-up, search also uses the previous question and the beginning of
 * the last answer, each combined with the message; what the message leaves open is filled in for display and answering.
 */
public final class FollowUpResolver {

    /**
     * Shares of the weight that is left for the context; the answer is the weaker hint, because it says more than was
     * asked.
     */
    private static final double QUESTION_BEFORE = 5;

    private static final double LAST_ANSWER = 2;

    private static final Pattern ELSE = Pattern.compile(
            "(?i)\\belse\\b|(?<!\\beach |\\bon the )\\b(?:an)?others?\\b(?! (?:than|hand|day|words)\\b)");

    private final ConversationTopicExtractor conversationTopicExtractor;

    /**
     * Takes a function that returns how many passages contain all of the given terms, all passages for an empty set;
     * rare words identify the topic.
     */
    public FollowUpResolver(ToIntFunction<Set<String>> passagesWith) {
        this.conversationTopicExtractor = new ConversationTopicExtractor(passagesWith);
    }

    /** The question that a message forms after these turns, oldest first. */
    public Question resolve(String message, List<Turn> turns, LocalDate today, PassageFilter filter) {
        ConversationHistory conversationHistory = ConversationHistory.of(turns);
        RuleBasedRewriter ruleBasedRewriter = new RuleBasedRewriter(conversationTopicExtractor, today);
        if (conversationHistory.questions().isEmpty()
                || TopicAnnouncement.isIn(message)
                || ruleBasedRewriter.isUnrelated(message, conversationHistory)) {
            return new Question(TopicAnnouncement.removeFrom(message), List.of(), today, filter);
        }
        String standalone = ruleBasedRewriter.resolve(BareTimeAdverb.expand(message), conversationHistory);
        Optional<TopicReturn> back = TopicReturn.of(message);
        List<ContextQuery> queries = back.isPresent()
                ? List.of(new ContextQuery(standalone, QUESTION_BEFORE))
                : queries(message, conversationHistory);
        QuestionScope questionScope = back.map(
                        to -> new QuestionScope(to.topic(), "", conversationHistory.recentAnswers()))
                .orElseGet(() -> scope(message, conversationHistory, today));
        return new Question(standalone, message, queries, today, filter).withScope(questionScope);
    }

    /**
     * The answer must be about what is named in place of something else; a request for others excludes what the last
     * answer said.
     */
    private static QuestionScope scope(String message, ConversationHistory conversationHistory, LocalDate today) {
        String about = TopicSubstitution.substitutedPhrase(message)
                .filter(other -> !TimeSubstitution.isOnlyTime(other, today))
                .map(TopicSubstitution::topicOf)
                .orElse("");
        return new QuestionScope(
                about,
                ELSE.matcher(message).find() ? conversationHistory.answer() : "",
                conversationHistory.recentAnswers());
    }

    private static List<ContextQuery> queries(String message, ConversationHistory conversationHistory) {
        List<ContextQuery> queries = new ArrayList<>();
        queries.add(new ContextQuery(conversationHistory.lastQuestion() + " " + message, QUESTION_BEFORE));
        if (!conversationHistory.answer().isEmpty()) {
            queries.add(new ContextQuery(message + " " + conversationHistory.answerBeginning(), LAST_ANSWER));
        }
        return queries;
    }
}
