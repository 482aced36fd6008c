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
 * Makes a question of a message and what was said before it, without a language model. A first turn and a message that
 * opens a new topic are left alone. Of a follow-up, the question before it and the beginning of the last answer are
 * searched too, each with the message; and what the message leaves open is put into the text that is shown and answered.
 */
public final class FollowUps {

    /** Of the weight that the message leaves; the answer is the weaker hint, for it says more than was asked. */
    private static final double QUESTION_BEFORE = 5;

    private static final double LAST_ANSWER = 2;

    private static final Pattern ELSE = Pattern.compile(
            "(?i)\\belse\\b|(?<!\\beach |\\bon the )\\b(?:an)?others?\\b(?! (?:than|hand|day|words)\\b)");

    private final Topics topics;

    /** With the number of passages that hold all of some terms, and so of all passages for none: rare words tell the topic. */
    public FollowUps(ToIntFunction<Set<String>> passagesWith) {
        this.topics = new Topics(passagesWith);
    }

    /** The question that a message makes after these turns, oldest first. */
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

    /** What is named in the place of something else is what the answer has to be about; what else there is was not said yet. */
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
