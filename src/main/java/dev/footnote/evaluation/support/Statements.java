package dev.footnote.evaluation.support;

import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.index.IndexedDocument;
import dev.footnote.index.IndexedPassage;
import dev.footnote.text.Sentences;
import dev.footnote.text.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Generates statements from a question set: the right statements of its answers, and falsified versions of each kind.
 */
public final class Statements {

    private static final long SEED = 20_261_124;

    private static final int PASSAGES_BESIDE = 3;
    private static final double MOST_HELD = 0.8;

    private Statements() {}

    /**
     * Generates the statements, deterministically. Each sentence or short answer yields the right statement and at most
     * one falsified statement of each kind; questions without a gold passage or an accepted answer yield none.
     *
     * @param documents looks up the indexed documents of the set by id
     * @param search finds passages for a question, best first
     */
    public static List<Statement> of(
            QuestionSet set,
            Function<String, Optional<IndexedDocument>> documents,
            Function<String, List<IndexedPassage>> search) {
        List<Answered> answered = new AnsweredQuestions(documents, new Sentences()).of(set);
        Falsifier falsifier = new Falsifier(answered);
        List<Statement> statements = new ArrayList<>();
        for (Answered one : answered) {
            SplittableRandom random = new SplittableRandom(SEED ^ one.id().hashCode());
            List<IndexedPassage> found = search.apply(one.asked());
            List<IndexedPassage> beside = beside(one, found);
            for (String sentence : one.sentences()) {
                statements.add(statement(Kind.SENTENCE, set, one, sentence));
                add(falsifier.ofSentence(one, sentence, random), set, one, statements);
                elsewhere(Kind.OTHER_PASSAGES, sentence, beside)
                        .map(kind -> new Statement(kind, set.name(), one.id(), one.asked(), sentence, beside))
                        .ifPresent(statements::add);
            }
            for (String answer : one.shorts()) {
                statements.add(statement(Kind.SHORT_ANSWER, set, one, answer));
                add(falsifier.ofShort(one, answer, random), set, one, statements);
                elsewhere(Kind.OTHER_SHORT_PASSAGES, answer, beside)
                        .map(kind -> new Statement(kind, set.name(), one.id(), one.asked(), answer, beside))
                        .ifPresent(statements::add);
                List<IndexedPassage> same = withItsWords(one, answer, found, search.apply(answer));
                if (!same.isEmpty()) {
                    statements.add(new Statement(Kind.SAME_WORDS, set.name(), one.id(), one.asked(), answer, same));
                }
            }
        }
        return statements;
    }

    /** Passages of other documents with all terms of the answer, other than those found for the question. */
    private static List<IndexedPassage> withItsWords(
            Answered one, String answer, List<IndexedPassage> forQuestion, List<IndexedPassage> forAnswer) {
        Set<String> documents = one.documents();
        Set<String> terms = Set.copyOf(Terms.of(answer));
        return forAnswer.stream()
                .filter(passage -> !documents.contains(passage.document().id()) && !forQuestion.contains(passage))
                .filter(passage ->
                        Set.copyOf(Terms.of(passage.passage().text())).containsAll(terms))
                .limit(PASSAGES_BESIDE)
                .toList();
    }

    /** The passages found for the question, other than its gold passages. */
    private static List<IndexedPassage> beside(Answered one, List<IndexedPassage> found) {
        return found.stream()
                .filter(passage -> !one.passages().contains(passage))
                .limit(PASSAGES_BESIDE)
                .toList();
    }

    /** Empty if the passages contain nearly all terms of the statement, because they may then support it. */
    private static Optional<Kind> elsewhere(Kind kind, String text, List<IndexedPassage> beside) {
        Set<String> terms = Set.copyOf(Terms.of(text));
        Set<String> there = new HashSet<>();
        beside.forEach(passage -> there.addAll(Terms.of(passage.passage().text())));
        long held = terms.stream().filter(there::contains).count();
        return beside.isEmpty() || held > MOST_HELD * terms.size() ? Optional.empty() : Optional.of(kind);
    }

    private static void add(Map<Kind, String> made, QuestionSet set, Answered one, List<Statement> to) {
        made.forEach((kind, text) -> to.add(statement(kind, set, one, text)));
    }

    private static Statement statement(Kind kind, QuestionSet set, Answered one, String text) {
        return new Statement(kind, set.name(), one.id(), one.asked(), text, one.passages());
    }
}
