package dev.footnote.answering;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.PassageVectors;
import dev.footnote.embedding.QuestionVectors;
import dev.footnote.embedding.WordVectors;
import dev.footnote.index.IndexedPassage;
import dev.footnote.index.PassageFilter;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.Question;
import dev.footnote.retrieval.RankedPassage;
import dev.footnote.retrieval.TimeMatch;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Evidence of whole documents, without search. */
final class EvidenceFixtures {

    private EvidenceFixtures() {}

    static Evidence of(Document... documents) {
        Question question = new Question("What was signed?", List.of(), LocalDate.EPOCH, PassageFilter.NONE);
        List<RankedPassage> passages = Arrays.stream(documents)
                .map(document -> new RankedPassage(whole(document), 1, 1, 1, TimeMatch.UNKNOWN))
                .toList();
        return new Evidence(question, passages, List.of(), new QuestionVectors(new float[384], List.of()));
    }

    private static IndexedPassage whole(Document document) {
        Span all = new Span(0, document.text().length());
        return new IndexedPassage(
                new Passage(document, 0, all, List.of(), List.of(all)),
                List.of(),
                new PassageVectors(new float[384], List.of(), WordVectors.NONE));
    }
}
