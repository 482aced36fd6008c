package dev.footnote.index;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.HashingEmbedder;
import dev.footnote.embedding.PassageText;
import dev.footnote.embedding.PassageVectors;
import dev.footnote.embedding.WordVectors;
import dev.footnote.structure.TextDocument;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes indexed documents for tests: each line of a text is a passage. */
final class IndexedDocumentFixtures {

    static final HashingEmbedder EMBEDDER = new HashingEmbedder();

    private IndexedDocumentFixtures() {}

    static IndexedDocument document(String id, String text) {
        return document(id, null, text, List.of());
    }

    static IndexedDocument document(String id, @Nullable LocalDate date, String text, List<DayRange> mentioned) {
        return indexed(TextDocument.of(id, "About " + id, date, id, text), mentioned);
    }

    static IndexedDocument indexed(Document document, List<DayRange> mentioned) {
        List<IndexedPassage> passages = new ArrayList<>();
        int start = 0;
        for (String line : document.text().split("\n", -1)) {
            Span span = new Span(start, start + line.length());
            Passage passage = new Passage(document, passages.size(), span, List.of(), List.of(span));
            PassageVectors vectors = EMBEDDER.embedPassages(List.of(PassageText.of(passage)), (done, total) -> {})
                    .get(0);
            List<TimeMention> mentions = mentioned.stream()
                    .map(days -> new TimeMention(span.start(), span.start() + 1, days, false))
                    .toList();
            passages.add(new IndexedPassage(passage, mentions, vectors));
            start += line.length() + 1;
        }
        return new IndexedDocument(document, passages);
    }

    static IndexedDocument withVector(String id, float[] vector) {
        Document document = TextDocument.of(id, "Vector", null, id, "vector");
        Span all = new Span(0, 6);
        Passage passage = new Passage(document, 0, all, List.of(), List.of(all));
        return new IndexedDocument(
                document,
                List.of(new IndexedPassage(
                        passage, List.of(), new PassageVectors(vector, List.of(), WordVectors.NONE))));
    }

    static Snapshots exact() {
        return new Snapshots(new FixedIndexConfig(20_000), "model");
    }

    static Snapshots graph() {
        return new Snapshots(new FixedIndexConfig(0), "model");
    }

    static Map<String, Snapshots> both() {
        return Map.of("exact", exact(), "graph", graph());
    }

    static List<String> ids(List<Hit> hits) {
        return hits.stream()
                .map(hit -> hit.passage().document().id() + "#"
                        + hit.passage().passage().ordinal())
                .toList();
    }

    static void put(Snapshots snapshots, IndexedDocument... documents) {
        snapshots.apply(Set.of(), List.of(documents), true);
    }
}
