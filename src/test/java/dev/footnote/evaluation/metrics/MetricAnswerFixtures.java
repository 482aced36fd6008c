package dev.footnote.evaluation.metrics;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.structure.TextDocument;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers and questions for tests, about one document. */
public final class MetricAnswerFixtures {

    public static final String TEXT = "Ann signed the pact in May. Bob slept.";
    public static final Document DOCUMENT = TextDocument.of("d", "Pacts", null, "d.txt", TEXT);

    private MetricAnswerFixtures() {}

    public static EvaluationQuestion question(
            String id, boolean answerable, List<String> answers, GoldPassage... relevant) {
        return new EvaluationQuestion(
                id, "Who signed " + id + "?", List.of(), null, null, answers, answerable, List.of(relevant), List.of());
    }

    public static EvaluationQuestion requiring(List<List<String>> must, List<String> mustNot, GoldPassage... relevant) {
        return new EvaluationQuestion(
                "must",
                "Who signed?",
                List.of(),
                null,
                null,
                List.of(),
                true,
                must,
                mustNot,
                List.of(relevant),
                List.of());
    }

    public static Citation cite(int marker, String quote) {
        int start = TEXT.indexOf(quote);
        return Citation.of(marker, DOCUMENT, new Span(start, start + quote.length()), 0.5);
    }

    public static Answer answered(double confidence, List<Statement> statements, Citation... citations) {
        return answer(Decision.ANSWERED, null, confidence, statements, List.of(citations), List.of());
    }

    public static Answer abstained(double confidence, Citation... nearest) {
        return answer(Decision.ABSTAINED, Reason.WEAK_EVIDENCE, confidence, List.of(), List.of(), List.of(nearest));
    }

    /** A cited answer that is partial for this reason; a whole one for null. */
    public static Answer partial(@Nullable Reason reason) {
        Decision decision = reason == null ? Decision.ANSWERED : Decision.PARTIAL;
        List<Statement> statements = List.of(new Statement("Ann signed the pact in May.", List.of(1)));
        return answer(decision, reason, 0.5, statements, List.of(cite(1, "Ann signed the pact in May.")), List.of());
    }

    private static Answer answer(
            Decision decision,
            @Nullable Reason reason,
            double confidence,
            List<Statement> statements,
            List<Citation> citations,
            List<Citation> nearest) {
        return new Answer(
                decision,
                reason,
                Set.of(),
                confidence,
                statements.isEmpty() ? "I do not know." : statements.get(0).text() + " [1]",
                statements,
                citations,
                nearest,
                "standalone",
                AnsweredBy.EXTRACTIVE,
                "index-1",
                null,
                null,
                new Answer.Timings(1, 2, 3));
    }
}
