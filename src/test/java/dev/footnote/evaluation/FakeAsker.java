package dev.footnote.evaluation;

import dev.footnote.answering.Answer;
import dev.footnote.corpus.Span;
import dev.footnote.evaluation.metrics.Answers;
import dev.footnote.evaluation.ranking.RankedPassage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers as a test says; finds the whole of the one document. */
record FakeAsker(Function<String, Answer> answers) implements Asker {

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
    public List<RankedPassage> search(Request request, int limit) {
        int end = Answers.TEXT.indexOf(" Bob");
        return List.of(
                new RankedPassage(
                        "d", "Pacts", new Span(0, end), Answers.TEXT.substring(0, end), 0.9, Map.of("bm25", 7.5)),
                new RankedPassage("e", "Other", new Span(0, 3), "xyz", 0.1, Map.of()));
    }

    @Override
    public Optional<String> text(String documentId) {
        return documentId.equals("d") ? Optional.of(Answers.TEXT) : Optional.empty();
    }
}
