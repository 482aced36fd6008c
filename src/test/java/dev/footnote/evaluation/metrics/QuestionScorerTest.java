package dev.footnote.evaluation.metrics;

import static dev.footnote.evaluation.metrics.MetricAnswerFixtures.TEXT;
import static dev.footnote.evaluation.metrics.MetricAnswerFixtures.abstained;
import static dev.footnote.evaluation.metrics.MetricAnswerFixtures.answered;
import static dev.footnote.evaluation.metrics.MetricAnswerFixtures.cite;
import static dev.footnote.evaluation.metrics.MetricAnswerFixtures.question;
import static dev.footnote.evaluation.metrics.MetricAnswerFixtures.requiring;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.corpus.Span;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.ranking.EvidencePassage;
import dev.footnote.evaluation.ranking.GoldPassages;
import dev.footnote.evaluation.ranking.RetrievedPassage;
import dev.footnote.evaluation.statistics.Measure;
import dev.footnote.llm.ModelUsage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionScorerTest {

    private static final String QUOTE = "Ann signed the pact in May.";
    private static final EvaluationQuestion WHO = question("q", true, List.of("Ann"), new GoldPassage("d", QUOTE));
    private static final EvaluationQuestion IMPOSSIBLE = question("u", false, List.of());

    private final QuestionScorer scores = new QuestionScorer(
            new LexicalSupportChecker(), null, id -> id.equals("d") ? Optional.of(TEXT) : Optional.empty());

    private Map<String, Measure> score(EvaluationQuestion question, @Nullable Answer answer) {
        return scores.scoreAnswer(question, scores.gold(question), answer);
    }

    private double number(EvaluationQuestion question, @Nullable Answer answer, String metric) {
        return Objects.requireNonNull(score(question, answer).get(metric))
                .value()
                .orElseThrow();
    }

    private static Answer rightAnswer() {
        return answered(0.9, List.of(new Statement(QUOTE, List.of(1))), cite(1, QUOTE));
    }

    @Test
    void scoresExactlyTheMetricsOfTheCatalogueInOrder() {
        GoldPassages goldPassages = scores.gold(WHO);
        Map<String, Measure> all = scores.scoreRanking(goldPassages, List.of());
        all.put(QuestionScorer.EVIDENCE_COMPLETE, scores.evidenceComplete(WHO, List.of()));
        all.putAll(scores.scoreAnswer(WHO, goldPassages, rightAnswer()));

        assertThat(all.keySet())
                .containsExactlyElementsOf(MetricCatalogue.questionMetrics().stream()
                        .map(Metric::name)
                        .toList());
        assertThat(QuestionScorer.unmeasuredAnswerScores().keySet())
                .isEqualTo(score(WHO, rightAnswer()).keySet());
    }

    @Test
    void reportsTheUsageOfALanguageModelOnlyIfItWasAsked() {
        Answer written = rightAnswer().withQuestionCall(new ModelUsage("m", 1000, 100, 0.003), "p", 0);
        Answer untold = rightAnswer().withQuestionCall(ModelUsage.unknown("m"), "p", 0);

        assertThat(score(WHO, written))
                .containsEntry("input_tokens", Measure.of(1000))
                .containsEntry("output_tokens", Measure.of(100))
                .containsEntry("cost", Measure.of(0.003));
        assertThat(score(WHO, untold).get("cost")).isEqualTo(Measure.unmeasured("the model did not report its usage"));
        assertThat(score(WHO, rightAnswer()).get("cost")).isEqualTo(Measure.unmeasured("no language model was asked"));
    }

    @Test
    void countsAnAnswerThatContainsAnAcceptedOne() {
        Map<String, Measure> right = score(WHO, rightAnswer());

        assertThat(List.of("right", "holds_answer", "holds_answer_60", "first_quote_holds", "quotes_verbatim"))
                .allSatisfy(metric -> assertThat(right.get(metric)).isEqualTo(Measure.of(1)));
        assertThat(List.of("citation_precision", "citation_recall", "support_recall", "support_precision"))
                .allSatisfy(metric -> assertThat(right.get(metric)).isEqualTo(Measure.of(1)));
        assertThat(right.get("answer_words")).isEqualTo(Measure.of(6));
        assertThat(right.get("similarity")).isInstanceOf(Measure.Unmeasured.class);
    }

    @Test
    void countsAnAbstentionFromAnAnswerableQuestionAsAMiss() {
        Map<String, Measure> refusal = score(WHO, abstained(0.1, cite(1, QUOTE)));

        assertThat(List.of(
                        "right",
                        "exact_match",
                        "f1",
                        "holds_answer",
                        "first_quote_holds",
                        "rouge_l",
                        "citation_recall"))
                .allSatisfy(metric -> assertThat(refusal.get(metric)).isEqualTo(Measure.of(0)));
        assertThat(refusal.get("citation_precision")).isInstanceOf(Measure.Unmeasured.class);
        assertThat(refusal.get("answer_words")).isInstanceOf(Measure.Unmeasured.class);
    }

    @Test
    void countsAnAbstentionFromAnUnanswerableQuestionAsRightButNotAFailure() {
        assertThat(number(IMPOSSIBLE, abstained(0.1), "right")).isEqualTo(1);
        assertThat(number(IMPOSSIBLE, abstained(0.1), "exact_match")).isEqualTo(1);
        assertThat(number(IMPOSSIBLE, rightAnswer(), "right")).isZero();
        assertThat(number(IMPOSSIBLE, null, "right")).isZero();
        assertThat(number(IMPOSSIBLE, null, "exact_match")).isZero();
        assertThat(score(IMPOSSIBLE, abstained(0.1)).get("rouge_l")).isInstanceOf(Measure.Unmeasured.class);
    }

    @Test
    void judgesTheTextOfAnAnswerByRequiredAndForbiddenStrings() {
        GoldPassage gold = new GoldPassage("d", QUOTE);
        EvaluationQuestion met = requiring(List.of(List.of("june", "MAY"), List.of("pact")), List.of("Bob"), gold);
        EvaluationQuestion missing = requiring(List.of(List.of("May"), List.of("June")), List.of(), gold);
        EvaluationQuestion forbidden = requiring(List.of(List.of("May")), List.of("ann"), gold);

        assertThat(number(met, rightAnswer(), "right")).isEqualTo(1);
        assertThat(number(missing, rightAnswer(), "right")).isZero();
        assertThat(number(forbidden, rightAnswer(), "right")).isZero();
        assertThat(number(met, abstained(0.1, cite(1, QUOTE)), "right")).isZero();
        assertThat(number(met, null, "right")).isZero();
        assertThat(QuestionScorer.findings(missing, rightAnswer()).missing()).containsExactly(List.of("June"));
    }

    @Test
    void usesGoldBesideForbiddenStringsWithoutRequiredOnes() {
        EvaluationQuestion allowed = requiring(List.of(), List.of("June"), new GoldPassage("d", QUOTE));
        EvaluationQuestion forbidden = requiring(List.of(), List.of("May"), new GoldPassage("d", QUOTE));
        EvaluationQuestion unjudged = requiring(List.of(), List.of("June"));

        assertThat(number(allowed, rightAnswer(), "right")).isEqualTo(1);
        assertThat(number(forbidden, rightAnswer(), "right")).isZero();
        assertThat(score(unjudged, rightAnswer()).get("right")).isInstanceOf(Measure.Unmeasured.class);
    }

    @Test
    void judgesTheNearestPassageByRequiredStrings() {
        EvaluationQuestion may = requiring(List.of(List.of("May")), List.of("Ann"));

        assertThat(scores.bestCandidateAnswers(may, scores.gold(may), abstained(0.4, cite(1, QUOTE))))
                .isEqualTo(Measure.of(1));
        assertThat(scores.bestCandidateAnswers(may, scores.gold(may), abstained(0.4, cite(1, "Bob slept."))))
                .isEqualTo(Measure.of(0));
    }

    @Test
    void requiresEveryGoldQuoteInTheEvidence() {
        EvaluationQuestion two = question(
                "q", true, List.of("Ann"), new GoldPassage("d", "Ann signed"), new GoldPassage("d", "Bob slept."));
        EvidencePassage first = new EvidencePassage("d", new Span(0, 27));
        EvidencePassage second = new EvidencePassage("d", new Span(28, TEXT.length()));

        assertThat(scores.evidenceComplete(two, List.of(first, second))).isEqualTo(Measure.of(1));
        assertThat(scores.evidenceComplete(two, List.of(first))).isEqualTo(Measure.of(0));
        assertThat(List.of(
                        scores.evidenceComplete(two, null),
                        scores.evidenceComplete(IMPOSSIBLE, List.of(first)),
                        scores.evidenceComplete(
                                question("q", true, List.of("Ann"), new GoldPassage("d", null)), List.of())))
                .noneMatch(Measure::isMeasured);
    }

    @Test
    void ignoresLongAcceptedAnswersInHoldsAnswer() {
        String long13 = "one two three four five six seven eight nine ten eleven twelve thirteen";
        EvaluationQuestion mixed = question("q", true, List.of("Ann", long13), new GoldPassage("d", QUOTE));

        assertThat(score(mixed, rightAnswer()).get("holds_answer")).isInstanceOf(Measure.Unmeasured.class);
        assertThat(number(mixed, rightAnswer(), "right"))
                .as("a citation meets the gold")
                .isEqualTo(1);
        assertThat(number(
                        mixed,
                        answered(0.5, List.of(new Statement("Bob slept.", List.of(1))), cite(1, "Bob slept.")),
                        "right"))
                .isZero();
    }

    @Test
    void countsAnAnswerOfMoreThan60WordsAsAMiss() {
        Answer wordy = answered(0.9, List.of(new Statement("Ann ".repeat(61), List.of(1))), cite(1, QUOTE));

        assertThat(number(WHO, wordy, "holds_answer")).isEqualTo(1);
        assertThat(number(WHO, wordy, "holds_answer_60")).isZero();
    }

    @Test
    void findsQuotesThatDifferFromTheTextAtTheirOffsets() {
        Citation right = cite(1, "Ann");
        Citation moved = new Citation(2, "d", "h", "t", null, "s", "Ann", 1, 4, 0.5);
        Citation beyond = new Citation(3, "d", "h", "t", null, "s", "Ann", 36, 39, 0.5);
        Citation elsewhere = new Citation(4, "gone", "h", "t", null, "s", "Ann", 0, 3, 0.5);
        Answer answer = answered(0.9, List.of(new Statement("Ann", List.of(1))), right, moved, beyond, elsewhere);

        assertThat(number(WHO, answer, "quotes_verbatim")).isEqualTo(0.25);
    }

    @Test
    void measuresCitationsAgainstGoldByOverlap() {
        EvaluationQuestion two = question(
                "q", true, List.of("Ann"), new GoldPassage("d", "Ann signed"), new GoldPassage("d", "Bob slept."));
        Answer answer =
                answered(0.9, List.of(new Statement("Ann", List.of(1))), cite(1, "signed the pact"), cite(2, "in May"));

        assertThat(number(two, answer, "citation_precision")).isEqualTo(0.5);
        assertThat(number(two, answer, "citation_recall")).isEqualTo(0.5);
    }

    @Test
    void countsUnneededCitationsLikeAlce() {
        Statement both = new Statement("Ann signed the pact in May.", List.of(1, 2));
        Statement unsupported = new Statement("Bob signed 7 pacts.", List.of(2));
        Answer answer = answered(0.9, List.of(both, unsupported), cite(1, QUOTE), cite(2, "Bob slept."));

        assertThat(number(WHO, answer, "support_recall")).isEqualTo(0.5);
        // of three uses only [1] is needed: [2] neither supports alone nor is missed
        assertThat(number(WHO, answer, "support_precision")).isEqualTo(1 / 3.0);
    }

    @Test
    void countsTwoHalvesOfTheEvidenceAsNeeded() {
        Statement both = new Statement("Ann signed the pact, Bob slept.", List.of(1, 2));
        Answer answer = answered(0.9, List.of(both), cite(1, "Ann signed the pact"), cite(2, "Bob slept."));

        assertThat(number(WHO, answer, "support_precision")).isEqualTo(1);
    }

    @Test
    void judgesTheBestCandidateOfAnAbstentionByItsNearestPassage() {
        GoldPassages goldPassages = scores.gold(WHO);

        assertThat(scores.bestCandidateAnswers(WHO, goldPassages, abstained(0.4, cite(1, QUOTE))))
                .isEqualTo(Measure.of(1));
        assertThat(scores.bestCandidateAnswers(WHO, goldPassages, abstained(0.4, cite(1, "Bob slept."))))
                .isEqualTo(Measure.of(0));
        assertThat(scores.bestCandidateAnswers(IMPOSSIBLE, goldPassages, abstained(0.4, cite(1, QUOTE))))
                .isEqualTo(Measure.of(0));
    }

    @Test
    void usesTheCosineOfTheNearestAcceptedAnswer() {
        QuestionScorer embedding = new QuestionScorer(
                new LexicalSupportChecker(),
                text -> text.equals("Ann") ? new float[] {0, 2} : new float[] {3, 4},
                id -> Optional.of(TEXT));

        Map<String, Measure> scored = embedding.scoreAnswer(WHO, embedding.gold(WHO), rightAnswer());

        assertThat(scored.get("similarity")).isEqualTo(Measure.of(0.8));
    }

    @Test
    void leavesRetrievalWithoutGoldUnmeasured() {
        RetrievedPassage passage = new RetrievedPassage("d", "", new Span(0, 3), "Ann", 1, Map.of());

        assertThat(scores.scoreRanking(scores.gold(IMPOSSIBLE), List.of(passage))
                        .values())
                .noneMatch(Measure::isMeasured);
        assertThat(scores.scoreRanking(scores.gold(WHO), List.of(passage)).get("quote_ndcg@10"))
                .isEqualTo(Measure.of(1));
        assertThat(scores.scoreRanking(scores.gold(WHO), List.of()).get("ndcg@10"))
                .isEqualTo(Measure.of(0));
    }

    @Test
    void lexicalSupportRequiresEveryNumberAndMostWords() {
        LexicalSupportChecker support = new LexicalSupportChecker();

        assertThat(support.supports("In 2024, 7 pacts were signed by Ann.", "Ann signed 7 pacts in 2024."))
                .isTrue();
        assertThat(support.supports("In 2024, 7 pacts were signed by Ann.", "Ann signed 8 pacts in 2024."))
                .isFalse();
        assertThat(support.supports("Ann slept.", "Ann signed pacts.")).isFalse();
        assertThat(support.supports("Ann slept.", "the")).isFalse();
    }
}
