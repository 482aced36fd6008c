package dev.footnote.evaluation.page;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.evaluation.EvaluationClient;
import dev.footnote.evaluation.QuestionFailedException;
import dev.footnote.evaluation.ranking.RetrievedPassage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers with the sentence that shares most words with the question, so that a report has right and wrong answers. */
record OverlapEvaluationClient(Document document, double threshold) implements EvaluationClient {

    @Override
    public String target() {
        return "a fake of <words> & sentences";
    }

    @Override
    public String index() {
        return "index-1";
    }

    @Override
    public Answer ask(Request request) {
        if (request.question().contains("fail")) {
            throw new QuestionFailedException("status 500 <b>Internal</b>", null);
        }
        List<RetrievedPassage> sentences = ranked(request.question(), "\\.\\s+");
        double confidence = Math.min(0.99, sentences.get(0).score());
        List<Citation> citations = new ArrayList<>();
        for (RetrievedPassage sentence : sentences.subList(0, 2)) {
            citations.add(Citation.of(citations.size() + 1, document, sentence.span(), sentence.score()));
        }
        boolean abstained = confidence < threshold;
        return new Answer(
                abstained ? Decision.ABSTAINED : Decision.ANSWERED,
                abstained ? Reason.WEAK_EVIDENCE : null,
                Set.of(),
                confidence,
                abstained
                        ? "The documents do not say."
                        : citations.get(0).quote() + " [1] " + citations.get(1).quote() + " [2]",
                abstained
                        ? List.of()
                        : List.of(
                                new Statement(citations.get(0).quote(), List.of(1)),
                                new Statement(citations.get(1).quote(), List.of(2))),
                abstained ? List.of() : citations,
                abstained ? citations : List.of(),
                request.question(),
                AnsweredBy.EXTRACTIVE,
                "index-1",
                null,
                null,
                new Answer.Timings(1.5, 2.25, 3.75));
    }

    @Override
    public Retrieval search(Request request, int limit) {
        List<RetrievedPassage> passages = ranked(request.question(), "\\R\\R");
        return new Retrieval(passages.subList(0, Math.min(limit, passages.size())), null);
    }

    @Override
    public Optional<String> text(String documentId) {
        return documentId.equals(document.id()) ? Optional.of(document.text()) : Optional.empty();
    }

    private List<RetrievedPassage> ranked(String question, String separator) {
        List<RetrievedPassage> passages = new ArrayList<>();
        int start = 0;
        for (String part : document.text().split(separator, -1)) {
            if (part.isBlank()) {
                continue;
            }
            start = document.text().indexOf(part, start);
            double overlap = overlap(question, part);
            passages.add(new RetrievedPassage(
                    document.id(),
                    document.title(),
                    new Span(start, start + part.length()),
                    part,
                    overlap,
                    Map.of("words", overlap)));
            start += part.length();
        }
        passages.sort(Comparator.comparingDouble(passage -> -passage.score()));
        return passages;
    }

    private static double overlap(String question, String part) {
        Set<String> words = words(question);
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(words(part));
        return (double) shared.size() / words.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).strip().split("\\W+", -1)));
    }
}
