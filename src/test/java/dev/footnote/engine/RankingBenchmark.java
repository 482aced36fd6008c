package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.evaluation.CorpusEngineFactory;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.ranking.DocumentRanking;
import dev.footnote.evaluation.ranking.GoldPassages;
import dev.footnote.evaluation.ranking.RetrievedPassage;
import dev.footnote.evaluation.reading.QuestionSetReader;
import dev.footnote.evaluation.statistics.Measure;
import dev.footnote.evaluation.statistics.Statistic;
import dev.footnote.index.PassageFilter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Compares nDCG@10 of documents on one question set with plain hybrid search ({@link BaselineSearch}) in the same run,
 * and gives the difference per question with its interval: once with the judgements of the set, and once counting each
 * document that contains a gold quote verbatim as relevant. Not part of the build: {@code ./mvnw test
 * -Dtest=RankingBenchmark -Dset=FOLDER}
 */
class RankingBenchmark {

    private static final int DEPTH = 100;
    private static final int CUT = 10;

    @Test
    void measuresRankingAgainstPlainSearch() throws IOException {
        QuestionSet set = QuestionSetReader.read(BaselineComparison.SET);
        EngineConfig config = Engines.config(Engines.SEEDS, Map.of());
        try (Engine engine =
                        CorpusEngineFactory.open(set.corpus(), config, Engines.NOVEMBER_2024, (done, total) -> {});
                BaselineSearch plain = new BaselineSearch(BaselineComparison.documents(engine))) {
            List<Document> documents = BaselineComparison.documents(engine);
            int questions = set.questions().size();
            Measure[][] theirs = new Measure[2][questions];
            Measure[][] ours = new Measure[2][questions];
            for (int i = 0; i < questions; i++) {
                EvaluationQuestion question = set.questions().get(i);
                List<RetrievedPassage> plainly = ranked(plain.search(question.question()));
                List<RetrievedPassage> ranked = ranked(engine, question);
                theirs[0][i] = ndcg(plainly, question);
                ours[0][i] = ndcg(ranked, question);
                theirs[1][i] = ndcg(withCopies(plainly, question, documents), question);
                ours[1][i] = ndcg(withCopies(ranked, question, documents), question);
            }
            assertThat(ours[0]).anyMatch(Measure::isMeasured);
            BaselineComparison.print("as judged", Statistic.mean(theirs[0]), Statistic.mean(ours[0]), questions);
            BaselineComparison.print("copies as right", Statistic.mean(theirs[1]), Statistic.mean(ours[1]), questions);
        }
    }

    private static List<RetrievedPassage> ranked(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .map(entry -> passage(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<RetrievedPassage> ranked(Engine engine, EvaluationQuestion question) {
        AskRequest askRequest =
                new AskRequest(question.question(), question.history(), PassageFilter.NONE, question.asOf(), false);
        return engine.search(askRequest, DEPTH).passages().stream()
                .map(ranked -> passage(ranked.passage().document().id(), ranked.score()))
                .toList();
    }

    private static RetrievedPassage passage(String document, double score) {
        return new RetrievedPassage(document, "", new Span(0, 1), "", score, Map.of());
    }

    /** Counts a document that contains a quote of a gold document as that document. */
    private static List<RetrievedPassage> withCopies(
            List<RetrievedPassage> ranking, EvaluationQuestion question, List<Document> documents) {
        Map<String, String> copies = new HashMap<>();
        for (GoldPassage gold : question.relevant()) {
            String quote = gold.quote();
            documents.stream()
                    .filter(document -> quote != null && document.text().contains(quote))
                    .forEach(document -> copies.putIfAbsent(document.id(), gold.document()));
        }
        question.relevant().forEach(gold -> copies.put(gold.document(), gold.document()));
        return ranking.stream()
                .map(passage ->
                        passage(copies.getOrDefault(passage.documentId(), passage.documentId()), passage.score()))
                .toList();
    }

    private static Measure ndcg(List<RetrievedPassage> ranking, EvaluationQuestion question) {
        GoldPassages goldPassages = GoldPassages.of(question.relevant(), id -> Optional.empty());
        return goldPassages.isEmpty()
                ? Measure.unmeasured("no gold passage")
                : Measure.of(
                        DocumentRanking.of(ranking).judge(goldPassages.grades()).ndcg(CUT));
    }
}
