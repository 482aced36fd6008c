package dev.footnote.evaluation.support;

import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.index.IndexedDocument;
import dev.footnote.index.IndexedPassage;
import dev.footnote.text.LexicalTerms;
import dev.footnote.text.SentenceSplitter;
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
public final class StatementGenerator {

    private static final long SEED = 20_261_124;

    private static final int MAX_OTHER_PASSAGES = 3;
    private static final double MAX_TERM_COVERAGE = 0.8;

    private StatementGenerator() {}

    /**
     * Generates the statements, deterministically. Each sentence or short answer yields the right statement and at most
     * one falsified statement of each kind; questions without a gold passage or an accepted answer yield none.
     *
     * @param documents looks up the indexed documents of the set by id
     * @param search finds passages for a question, best first
     */
    public static List<LabeledStatement> generate(
            QuestionSet set,
            Function<String, Optional<IndexedDocument>> documents,
            Function<String, List<IndexedPassage>> search) {
        List<AnsweredQuestion> answered =
                new AnsweredQuestionReader(documents, new SentenceSplitter()).answeredQuestions(set);
        Falsifier falsifier = new Falsifier(answered);
        List<LabeledStatement> statements = new ArrayList<>();
        for (AnsweredQuestion one : answered) {
            SplittableRandom random = new SplittableRandom(SEED ^ one.id().hashCode());
            List<IndexedPassage> found = search.apply(one.question());
            List<IndexedPassage> beside = otherPassages(one, found);
            for (String sentence : one.sentences()) {
                statements.add(statement(StatementKind.SENTENCE, set, one, sentence));
                add(falsifier.falsifySentence(one, sentence, random), set, one, statements);
                unlessCovered(StatementKind.OTHER_PASSAGES, sentence, beside)
                        .map(statementKind -> new LabeledStatement(
                                statementKind, set.name(), one.id(), one.question(), sentence, beside))
                        .ifPresent(statements::add);
            }
            for (String answer : one.shortAnswers()) {
                statements.add(statement(StatementKind.SHORT_ANSWER, set, one, answer));
                add(falsifier.falsifyShortAnswer(one, answer, random), set, one, statements);
                unlessCovered(StatementKind.OTHER_SHORT_PASSAGES, answer, beside)
                        .map(statementKind -> new LabeledStatement(
                                statementKind, set.name(), one.id(), one.question(), answer, beside))
                        .ifPresent(statements::add);
                List<IndexedPassage> same = passagesWithSameTerms(one, answer, found, search.apply(answer));
                if (!same.isEmpty()) {
                    statements.add(new LabeledStatement(
                            StatementKind.SAME_WORDS, set.name(), one.id(), one.question(), answer, same));
                }
            }
        }
        return statements;
    }

    /** Passages of other documents with all terms of the answer, other than those found for the question. */
    private static List<IndexedPassage> passagesWithSameTerms(
            AnsweredQuestion one, String answer, List<IndexedPassage> forQuestion, List<IndexedPassage> forAnswer) {
        Set<String> documents = one.documents();
        Set<String> terms = Set.copyOf(LexicalTerms.analyze(answer));
        return forAnswer.stream()
                .filter(passage -> !documents.contains(passage.document().id()) && !forQuestion.contains(passage))
                .filter(passage -> Set.copyOf(
                                LexicalTerms.analyze(passage.passage().text()))
                        .containsAll(terms))
                .limit(MAX_OTHER_PASSAGES)
                .toList();
    }

    /** The passages found for the question, other than its gold passages. */
    private static List<IndexedPassage> otherPassages(AnsweredQuestion one, List<IndexedPassage> found) {
        return found.stream()
                .filter(passage -> !one.passages().contains(passage))
                .limit(MAX_OTHER_PASSAGES)
                .toList();
    }

    /** Empty if the passages contain nearly all terms of the statement, because they may then support it. */
    private static Optional<StatementKind> unlessCovered(
            StatementKind statementKind, String text, List<IndexedPassage> beside) {
        Set<String> terms = Set.copyOf(LexicalTerms.analyze(text));
        Set<String> there = new HashSet<>();
        beside.forEach(
                passage -> there.addAll(LexicalTerms.analyze(passage.passage().text())));
        long held = terms.stream().filter(there::contains).count();
        return beside.isEmpty() || held > MAX_TERM_COVERAGE * terms.size()
                ? Optional.empty()
                : Optional.of(statementKind);
    }

    private static void add(
            Map<StatementKind, String> made, QuestionSet set, AnsweredQuestion one, List<LabeledStatement> to) {
        made.forEach((statementKind, text) -> to.add(statement(statementKind, set, one, text)));
    }

    private static LabeledStatement statement(
            StatementKind statementKind, QuestionSet set, AnsweredQuestion one, String text) {
        return new LabeledStatement(statementKind, set.name(), one.id(), one.question(), text, one.passages());
    }
}
