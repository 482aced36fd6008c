package dev.footnote.index;

import dev.footnote.text.LexicalTerms;
import dev.footnote.text.LexicalTerms.LocatedTerm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * A point-in-time view of a Lucene index. Lexical search is Lucene's BM25; vector search compares with each passage
 * while there are few, and uses Lucene's HNSW graph where the index has one.
 */
final class LucenePassageIndex implements PassageIndex {

    /**
     * k1 and b for short passages of similar length; Lucene's own 1.2 and 0.75 suit documents of very different length.
     */
    static final BM25Similarity BM25 = new BM25Similarity(0.9f, 0.4f);

    /**
     * The least number of neighbours that are fetched from the graph: its recall at 10 is about 0.85 when asked for 10,
     * and 0.94 when asked for 50 and cut.
     */
    private static final int GRAPH_BREADTH = 100;

    /** Texts whose compounds are cached: a question is looked up several times until it is answered. */
    private static final int ASKED_AT_ONCE = 100;

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.passage().document().id())
            .thenComparing(hit -> hit.passage().passage().ordinal());

    private final IndexSearcher searcher;
    private final Map<Long, IndexedPassage> passages;
    private final boolean hasGraph;
    private final Snapshots.Callbacks callbacks;
    private final LruCache<List<Compound>> compounds = new LruCache<>(ASKED_AT_ONCE);
    private @Nullable VectorBlocks blocksBefore;
    private @Nullable VectorBlocks blocks;

    /**
     * Creates a view of the reader's point in time.
     *
     * @param hasGraph whether the reader's passages are in an HNSW graph; otherwise vector search compares with each
     */
    LucenePassageIndex(
            IndexReader reader, Map<Long, IndexedPassage> passages, boolean hasGraph, Snapshots.Callbacks callbacks) {
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(BM25);
        this.passages = passages;
        this.hasGraph = hasGraph;
        this.callbacks = callbacks;
    }

    @Override
    public int size() {
        return passages.size();
    }

    @Override
    public int passagesWith(String term) {
        try {
            return searcher.getIndexReader().docFreq(new Term(Fields.TERMS, term));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read the index in memory", failed);
        }
    }

    @Override
    public int passagesWithAll(Set<String> terms) {
        if (terms.isEmpty()) {
            return size();
        }
        try {
            return searcher.count(LexicalQuery.all(terms, BooleanClause.Occur.MUST));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot search the index in memory", failed);
        }
    }

    @Override
    public Optional<String> wordLike(String word) {
        try {
            return NearestWord.find(word, searcher.getIndexReader());
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read the index in memory", failed);
        }
    }

    @Override
    public List<AcronymVariant> variants(String text) {
        try {
            return AcronymVariants.find(text, searcher);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read the index in memory", failed);
        }
    }

    @Override
    public List<Compound> compounds(String text) {
        Optional<List<Compound>> known = compounds.get(text);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            List<Compound> found = CompoundFinder.find(text, searcher, callbacks.meansTheSame());
            compounds.put(text, found);
            return found;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read the index in memory", failed);
        }
    }

    @Override
    public List<Hit> lexical(String query, int limit, PassageFilter filter) {
        BooleanQuery.Builder terms = LexicalQuery.build(topic(query), variants(query), compounds(query), this);
        terms.setMinimumNumberShouldMatch(1);
        FilterQueries.of(filter).forEach(clause -> terms.add(clause, BooleanClause.Occur.FILTER));
        List<Hit> best = searchWithTies(terms.build(), limit).stream()
                .sorted(BEST_FIRST)
                .limit(limit)
                .toList();
        return withoutDeleted(best);
    }

    /** Words that only ask for something are searched if there are no others. */
    private static List<String> topic(String query) {
        List<LocatedTerm> topic = LexicalTerms.analyzeQuestion(query);
        return topic.isEmpty()
                ? LexicalTerms.analyze(query)
                : topic.stream().map(LocatedTerm::term).toList();
    }

    /**
     * The best hits and all that score like the last of them: Lucene orders ties by insertion, but a ranking must be
     * the same after a restart.
     */
    private List<Hit> searchWithTies(Query query, int limit) {
        for (int depth = limit + 1; ; depth = Math.min(4 * depth, Math.max(passages.size(), depth + 1))) {
            List<Hit> hits = search(query, depth);
            boolean isWhole = hits.size() < depth;
            if (isWhole || hits.get(depth - 1).score() < hits.get(limit - 1).score()) {
                return hits;
            }
        }
    }

    @Override
    public List<Hit> nearest(float[] query, int limit, PassageFilter filter) {
        return withoutDeleted(hasGraph ? nearestInGraph(query, limit, filter) : nearestOfAll(query, limit, filter));
    }

    /** A deletion counts at once, although the passages leave the index a little later. */
    private List<Hit> withoutDeleted(List<Hit> hits) {
        Set<String> deleted = hits.stream()
                .map(hit -> hit.passage().document().id())
                .distinct()
                .filter(callbacks.isDeleted())
                .collect(Collectors.toSet());
        return deleted.isEmpty()
                ? hits
                : hits.stream()
                        .filter(hit ->
                                !deleted.contains(hit.passage().document().id()))
                        .toList();
    }

    private List<Hit> nearestOfAll(float[] query, int limit, PassageFilter filter) {
        PriorityQueue<Hit> best = new PriorityQueue<>(BEST_FIRST.reversed());
        blocks().scan(query, (passage, cosine) -> {
            boolean full = best.size() >= limit;
            if ((!full || cosine >= best.element().score()) && filter.matches(passage)) {
                best.add(new Hit(passage, cosine));
                if (full) {
                    best.remove();
                }
            }
        });
        return best.stream().sorted(BEST_FIRST).toList();
    }

    /** Takes over the vectors that an earlier view has packed for its searches. */
    synchronized void takeOver(LucenePassageIndex before) {
        blocksBefore = before.packedBlocks();
    }

    private synchronized @Nullable VectorBlocks packedBlocks() {
        return blocks == null ? blocksBefore : blocks;
    }

    /** Created on the first search, because many views are never searched while documents are being read. */
    private synchronized VectorBlocks blocks() {
        if (blocks == null) {
            blocks = new VectorBlocks(passages, blocksBefore);
            blocksBefore = null;
        }
        return blocks;
    }

    private List<Hit> nearestInGraph(float[] query, int limit, PassageFilter filter) {
        BooleanQuery.Builder allowed = new BooleanQuery.Builder();
        List<Query> clauses = FilterQueries.of(filter);
        clauses.forEach(clause -> allowed.add(clause, BooleanClause.Occur.FILTER));
        Query among = clauses.isEmpty() ? null : allowed.build();
        int breadth = Math.max(limit, GRAPH_BREADTH);
        return search(new KnnFloatVectorQuery(Fields.VECTOR, query, breadth, among), breadth).stream()
                .map(hit -> new Hit(
                        hit.passage(),
                        VectorUtil.dotProduct(query, hit.passage().vectors().passage())))
                .sorted(BEST_FIRST)
                .limit(limit)
                .toList();
    }

    private List<Hit> search(Query query, int limit) {
        if (passages.isEmpty()) {
            return List.of();
        }
        try {
            ScoreDoc[] found = searcher.search(query, limit).scoreDocs;
            Hit[] hits = new Hit[found.length];
            for (int i = 0; i < found.length; i++) {
                hits[i] = new Hit(passage(found[i].doc), found[i].score);
            }
            return Arrays.asList(hits);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot search the index in memory", failed);
        }
    }

    private IndexedPassage passage(int doc) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        NumericDocValues keys = leaf.reader().getNumericDocValues(Fields.KEY);
        if (keys == null || !keys.advanceExact(doc - leaf.docBase)) {
            throw new IllegalStateException("the index contains a passage without a key");
        }
        IndexedPassage passage = passages.get(keys.longValue());
        if (passage == null) {
            throw new IllegalStateException("the index contains a passage that is not in the snapshot");
        }
        return passage;
    }

    /** Names of the Lucene fields. */
    static final class Fields {
        static final String KEY = "key";
        static final String DOCUMENT = "document";
        static final String TERMS = "terms";
        static final String WORDS = "words";
        static final String VARIANTS = "variants";
        static final String DAYS = "days";
        static final String VECTOR = "vector";
        static final String KEPT = "kept";

        private Fields() {}
    }
}
