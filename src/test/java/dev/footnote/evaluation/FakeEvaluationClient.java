package dev.footnote.evaluation;

import dev.footnote.answering.Answer;
import dev.footnote.corpus.Span;
import dev.footnote.evaluation.metrics.MetricAnswerFixtures;
import dev.footnote.evaluation.ranking.EvidencePassage;
import dev.footnote.evaluation.ranking.RetrievedPassage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gives the answers of a test; its search finds the whole of a single document. */
record FakeEvaluationClient(Function<String, Answer> answers) implements EvaluationClient {

    @Override
    public String target() {
        return "a fake";
    }

    @Override
    public String index() {
        return "v1";
    }

    @Override
    public Answer ask(Request request) {
        return answers.apply(request.question());
    }

    @Override
    public Retrieval search(Request request, int limit) {
        int end = MetricAnswerFixtures.TEXT.indexOf(" Bob");
        List<RetrievedPassage> ranked = List.of(
                new RetrievedPassage(
                        "d",
                        "Pacts",
                        new Span(0, end),
                        MetricAnswerFixtures.TEXT.substring(0, end),
                        0.9,
                        Map.of("bm25", 7.5)),
                new RetrievedPassage("e", "Other", new Span(0, 3), "xyz", 0.1, Map.of()));
        return new Retrieval(ranked, List.of(new EvidencePassage("d", new Span(0, end))));
    }

    @Override
    public Optional<String> text(String documentId) {
        return documentId.equals("d") ? Optional.of(MetricAnswerFixtures.TEXT) : Optional.empty();
    }
}
