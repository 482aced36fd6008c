package dev.footnote.ingestion;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.embedding.PassageVectors;
import dev.footnote.index.IndexedDocument;
import dev.footnote.index.IndexedPassage;
import dev.footnote.index.kept.AnnotatedPassage;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document whose passages are being embedded, some in each batch; a document is published as a whole. Not thread-safe.
 */
final class SplitDocument {

    private final Document document;
    private final List<SplitPassage> passages;
    private final List<IndexedPassage> embedded = new ArrayList<>();
    private int taken;

    private SplitDocument(List<SplitPassage> passages, Document document) {
        this.document = document;
        this.passages = passages;
    }

    /** A document whose passages are annotated when they are embedded. */
    SplitDocument(Document document, List<Passage> passages) {
        this(passages.stream().map(passage -> new SplitPassage(passage, null)).toList(), document);
    }

    /** A document whose annotated passages were kept. */
    static SplitDocument of(Document document, List<AnnotatedPassage> kept) {
        List<SplitPassage> passages = kept.stream()
                .map(known -> new SplitPassage(known.passage(), known.mentions()))
                .toList();
        return new SplitDocument(passages, document);
    }

    String id() {
        return document.id();
    }

    int remaining() {
        return passages.size() - taken;
    }

    /** The next passages to embed, at most so many; the vectors of all have to be added in this order. */
    List<SplitPassage> take(int count) {
        List<SplitPassage> next = passages.subList(taken, Math.min(taken + count, passages.size()));
        taken += next.size();
        return next;
    }

    void add(IndexedPassage passage) {
        embedded.add(passage);
    }

    boolean isEmbedded() {
        return embedded.size() == passages.size();
    }

    IndexedDocument indexed() {
        return new IndexedDocument(document, embedded);
    }

    /**
     * A passage to embed.
     *
     * @param mentions its time expressions; null if they have to be found
     */
    record SplitPassage(Passage passage, @Nullable List<TimeMention> mentions) {

        IndexedPassage indexed(PassageVectors vectors) {
            return new IndexedPassage(passage, mentions == null ? findMentions() : mentions, vectors);
        }

        private List<TimeMention> findMentions() {
            int offset = passage.span().start();
            return TimeExpressions.inPassage(passage.text(), passage.document().date()).stream()
                    .map(mention -> new TimeMention(
                            mention.start() + offset, mention.end() + offset, mention.range(), mention.relative()))
                    .toList();
        }
    }
}
