package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.evaluation.CorpusEngineFactory;
import dev.footnote.evaluation.metrics.ConfidenceSamples;
import dev.footnote.evaluation.metrics.ConfidenceSamples.Sample;
import dev.footnote.evaluation.metrics.SquadMetrics;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.ranking.GoldPassages;
import dev.footnote.evaluation.reading.QuestionSetReader;
import dev.footnote.evaluation.statistics.Measure;
import dev.footnote.evaluation.statistics.Statistic;
import dev.footnote.index.PassageFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Compares the first quotes of answers on one question set with plain extraction ({@link BaselineExtraction}) in the
 * same run, and gives the difference per question with its interval. A quote counts if it contains an accepted answer
 * or, where accepted answers are long, overlaps a gold passage; an abstention never counts. If the set has unanswerable
 * questions, also compares the area under the ROC curve of both confidences. Not part of the build: {@code ./mvnw test
 * -Dtest=ExtractionBenchmark -Dset=FOLDER}
 */
class ExtractionBenchmark {

    private static final int SHORT_ANSWER_WORDS = 12;

    @Test
    void measuresFirstQuotesAgainstPlainExtraction() throws IOException {
        QuestionSet set = QuestionSetReader.read(BaselineComparison.SET);
        EngineConfig config = Engines.config(Engines.SEEDS, Map.of());
        try (Engine engine =
                        CorpusEngineFactory.open(set.corpus(), config, Engines.NOVEMBER_2024, (done, total) -> {});
                BaselineExtraction plain = new BaselineExtraction(BaselineComparison.documents(engine))) {
            Judge judge = new Judge(BaselineComparison.documents(engine).stream()
                    .collect(Collectors.toMap(Document::id, document -> document)));
            int questions = set.questions().size();
            Measure[] theirs = new Measure[questions];
            Measure[] ours = new Measure[questions];
            List<Sample> scores = new ArrayList<>();
            List<Sample> confidences = new ArrayList<>();
            for (int i = 0; i < questions; i++) {
                EvaluationQuestion question = set.questions().get(i);
                BaselineExtraction.Best best = plain.best(question.question());
                Answer answer = ask(engine, question);
                theirs[i] = judge.judge(question, best.document().id(), best.span(), best.text());
                ours[i] = answer.citations().stream()
                        .findFirst()
                        .map(first -> judge.judge(question, first.documentId(), span(first), first.quote()))
                        .orElseGet(() -> judge.none(question));
                scores.add(new Sample(best.score(), question.answerable()));
                confidences.add(new Sample(answer.confidence(), question.answerable()));
            }
            assertThat(ours).anyMatch(Measure::isMeasured);
            BaselineComparison.print("first quote", Statistic.mean(theirs), Statistic.mean(ours), questions);
            if (set.questions().stream().anyMatch(question -> !question.answerable())) {
                BaselineComparison.print(
                        "area under ROC",
                        new ConfidenceSamples(scores).areaUnderRoc(),
                        new ConfidenceSamples(confidences).areaUnderRoc(),
                        questions);
            }
        }
    }

    private static Answer ask(Engine engine, EvaluationQuestion question) {
        return engine.ask(
                new AskRequest(question.question(), question.history(), PassageFilter.NONE, question.asOf(), false));
    }

    private static Span span(Citation citation) {
        return new Span(citation.start(), citation.end());
    }

    private record Judge(Map<String, Document> documents) {

        Measure judge(EvaluationQuestion question, String document, Span span, String quote) {
            if (!question.answerable()) {
                return Measure.unmeasured("not answerable");
            }
            if (hasShortAnswers(question)) {
                String normal = SquadMetrics.normalise(quote);
                return Measure.of(question.answers().stream()
                        .map(SquadMetrics::normalise)
                        .anyMatch(accepted -> !accepted.isEmpty() && normal.contains(accepted)));
            }
            GoldPassages goldPassages = GoldPassages.of(
                    question.relevant(),
                    id -> Optional.ofNullable(documents.get(id)).map(Document::text));
            return goldPassages.isEmpty()
                    ? Measure.unmeasured("no gold passage")
                    : Measure.of(goldPassages.isMatchedBy(document, span));
        }

        Measure none(EvaluationQuestion question) {
            return judge(question, "", new Span(0, 1), "");
        }

        private static boolean hasShortAnswers(EvaluationQuestion question) {
            return !question.answers().isEmpty()
                    && question.answers().stream()
                            .allMatch(answer -> SquadMetrics.wordCount(answer) <= SHORT_ANSWER_WORDS);
        }
    }
}
