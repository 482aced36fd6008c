package dev.footnote.conversation;

import dev.footnote.index.PassageFilter;
import dev.footnote.retrieval.Question;
import dev.footnote.retrieval.Question.Query;
import dev.footnote.retrieval.Question.Scope;
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
public final class FollowUps {

    /**
     * Shares of the weight that is left for the context; the answer is the weaker hint, because it says more than was
     * asked.
     */
    private static final double QUESTION_BEFORE = 5;

    private static final double LAST_ANSWER = 2;

    private static final Pattern ELSE = Pattern.compile(
            "(?i)\\belse\\b|(?<!\\beach |\\bon the )\\b(?:an)?others?\\b(?! (?:than|hand|day|words)\\b)");

    private final Topics topics;

    /**
     * Takes a function that returns how many passages contain all of the given terms, all passages for an empty set;
     * rare words identify the topic.
     */
    public FollowUps(ToIntFunction<Set<String>> passagesWith) {
        this.topics = new Topics(passagesWith);
    }

    /** The question that a message forms after these turns, oldest first. */
    public Question standalone(String message, List<Turn> turns, LocalDate today, PassageFilter filter) {
        History history = History.of(turns);
        Rewriter rewriter = new Rewriter(topics, today);
        if (history.questions().isEmpty() || Rewriter.isNewTopic(message) || rewriter.isApart(message, history)) {
            return new Question(Rewriter.withoutAnnouncement(message), List.of(), today, filter);
        }
        String standalone = rewriter.standalone(BareAdverb.writtenOut(message), history);
        Optional<Return> back = Return.of(message);
        List<Query> queries =
                back.isPresent() ? List.of(new Query(standalone, QUESTION_BEFORE)) : queries(message, history);
        Scope scope = back.map(to -> new Scope(to.thing(), "", history.heard()))
                .orElseGet(() -> scope(message, history, today));
        return new Question(standalone, message, queries, today, filter).within(scope);
    }

    /**
     * The answer must be about what is named in place of something else; a request for others excludes what the last
     * answer said.
     */
    private static Scope scope(String message, History history, LocalDate today) {
        String about = WhatAbout.other(message)
                .filter(other -> !OtherTime.isAll(other, today))
                .map(WhatAbout::thing)
                .orElse("");
        return new Scope(about, ELSE.matcher(message).find() ? history.answer() : "", history.heard());
    }

    private static List<Query> queries(String message, History history) {
        List<Query> queries = new ArrayList<>();
        queries.add(new Query(history.lastQuestion() + " " + message, QUESTION_BEFORE));
        if (!history.answer().isEmpty()) {
            queries.add(new Query(message + " " + history.beginning(), LAST_ANSWER));
        }
        return queries;
    }
}
