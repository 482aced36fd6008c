package dev.footnote.evaluation.metrics;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Statement;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.RequiredStrings;
import dev.footnote.evaluation.statistics.Measure;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scores the text of one answer against the accepted answers. The text is scored without citation markers. An
 * abstention counts as the empty text, and so does a failed question, which is never a right refusal.
 */
final class AnswerScores {

    /** Whether an answer contains an accepted answer is meaningful only for short accepted answers. */
    static final int SHORT_ANSWER_WORDS = 12;

    private static final int READABLE_WORDS = 60;
    private static final String NO_ACCEPTED = "no accepted answer";
    private static final String NO_SHORT = "no accepted answers, or one of over %d words".formatted(SHORT_ANSWER_WORDS);

    private final EvaluationQuestion question;
    private final boolean failed;
    private final String text;
    private final String firstQuote;

    AnswerScores(EvaluationQuestion question, @Nullable Answer answer) {
        this.question = question;
        this.failed = answer == null;
        this.text = answer == null ? "" : textWithoutMarkers(answer);
        this.firstQuote = answer == null
                ? ""
                : answer.citations().stream().findFirst().map(Citation::quote).orElse("");
    }

    /** The answer text without citation markers; empty for an abstention. */
    static String textWithoutMarkers(Answer answer) {
        return answer.decision() == Decision.ABSTAINED
                ? ""
                : answer.statements().stream().map(Statement::text).collect(Collectors.joining(" "));
    }

    Measure exactMatch() {
        return withAnswersOrNone(() -> SquadMetrics.exactMatch(text, question.answers()));
    }

    Measure f1() {
        return withAnswersOrNone(() -> SquadMetrics.f1(text, question.answers()));
    }

    Measure holdsAnswer() {
        return containsAnswer(text);
    }

    Measure readableHoldsAnswer() {
        return containsAnswer(SquadMetrics.wordCount(text) <= READABLE_WORDS ? text : "");
    }

    Measure firstQuoteHolds() {
        return containsAnswer(firstQuote);
    }

    Measure rougeL() {
        return withAnswers(() -> RougeL.fMeasure(text, question.answers()));
    }

    Measure similarity(@Nullable Function<String, float[]> embedder) {
        if (embedder == null) {
            return Measure.unmeasured("no embedding model was given");
        }
        return withAnswers(() -> text.isEmpty() ? 0 : bestCosine(embedder));
    }

    Measure words() {
        return text.isEmpty() ? Measure.unmeasured("not answered") : Measure.of(SquadMetrics.wordCount(text));
    }

    /** Whether {@code passage} contains an accepted answer; unmeasured unless all accepted answers are short. */
    Measure containsAnswer(String passage) {
        if (!hasShortAnswers(question)) {
            return Measure.unmeasured(NO_SHORT);
        }
        String normal = SquadMetrics.normalise(passage);
        return Measure.of(question.answers().stream()
                .map(SquadMetrics::normalise)
                .anyMatch(accepted -> !accepted.isEmpty() && normal.contains(accepted)));
    }

    /** What the text of the answer lacks of the required strings, and which forbidden ones it has. */
    RequiredStrings.Findings findings() {
        return question.required().check(text);
    }

    static boolean hasShortAnswers(EvaluationQuestion question) {
        List<String> answers = question.answers();
        return !answers.isEmpty()
                && answers.stream().allMatch(answer -> SquadMetrics.wordCount(answer) <= SHORT_ANSWER_WORDS);
    }

    private double bestCosine(Function<String, float[]> embedder) {
        float[] vector = embedder.apply(text);
        return question.answers().stream()
                .mapToDouble(accepted -> cosine(vector, embedder.apply(accepted)))
                .max()
                .orElse(0);
    }

    private static double cosine(float[] one, float[] other) {
        double dot = 0;
        double squareOfOne = 0;
        double squareOfOther = 0;
        for (int i = 0; i < one.length; i++) {
            dot += (double) one[i] * other[i];
            squareOfOne += (double) one[i] * one[i];
            squareOfOther += (double) other[i] * other[i];
        }
        double lengths = Math.sqrt(squareOfOne * squareOfOther);
        return lengths == 0 ? 0 : dot / lengths;
    }

    private Measure withAnswers(DoubleSupplier score) {
        return question.answers().isEmpty() ? Measure.unmeasured(NO_ACCEPTED) : Measure.of(score.getAsDouble());
    }

    private Measure withAnswersOrNone(DoubleSupplier score) {
        if (question.answerable()) {
            return withAnswers(score);
        }
        return Measure.of(failed ? 0 : score.getAsDouble());
    }
}
