package dev.footnote.engine;

import dev.footnote.corpus.Document;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The plainest hybrid search, for comparison: passages of 160 words with the title before them, Lucene's BM25 over
 * English stems, langchain4j's embedding class as it comes, and half the sum of both scores, each scaled to 0 to 1 over
 * its best hundred.
 */
final class BaselineSearch implements AutoCloseable {

    private static final int WORDS = 160;
    private static final int BEST = 100;
    private static final String FIELD = "text";
    private static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

    private final List<String> documents = new ArrayList<>();
    private final AllMiniLmL6V2EmbeddingModel model = new AllMiniLmL6V2EmbeddingModel();
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final List<Embedding> vectors;
    private final IndexSearcher searcher;

    BaselineSearch(List<Document> corpus) throws IOException {
        List<TextSegment> passages = new ArrayList<>();
        for (Document document : corpus) {
            String[] words = document.text().strip().split("\\s+");
            for (int first = 0; first < words.length; first += WORDS) {
                String[] part = Arrays.copyOfRange(words, first, Math.min(words.length, first + WORDS));
                documents.add(document.id());
                passages.add(TextSegment.from(document.title() + "\n" + String.join(" ", part)));
            }
        }
        vectors = model.embedAll(passages).content();
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(SIMILARITY);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (TextSegment passage : passages) {
                writer.addDocument(List.of(new TextField(FIELD, passage.text(), Field.Store.NO)));
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setSimilarity(SIMILARITY);
    }

    /** Score by document, of its best passage. */
    Map<String, Double> search(String question) throws IOException {
        Map<Integer, Double> sum = new HashMap<>();
        for (Map<Integer, Double> scores : List.of(lexical(question), nearest(question))) {
            double low = scores.isEmpty() ? 0 : Collections.min(scores.values());
            double high = scores.isEmpty() ? 0 : Collections.max(scores.values());
            scores.forEach((passage, score) ->
                    sum.merge(passage, (high > low ? (score - low) / (high - low) : 1) / 2, Double::sum));
        }
        Map<String, Double> best = new HashMap<>();
        sum.forEach((passage, score) -> best.merge(documents.get(passage), score, Math::max));
        return best;
    }

    private Map<Integer, Double> lexical(String question) throws IOException {
        Map<Integer, Double> scores = new HashMap<>();
        Query query = new QueryBuilder(analyzer).createBooleanQuery(FIELD, question);
        if (query != null) {
            for (ScoreDoc hit : searcher.search(query, BEST).scoreDocs) {
                scores.put(hit.doc, (double) hit.score);
            }
        }
        return scores;
    }

    private Map<Integer, Double> nearest(String question) {
        float[] asked = model.embed(question).content().vector();
        Map<Integer, Double> scores = new HashMap<>();
        for (int i = 0; i < vectors.size(); i++) {
            float[] vector = vectors.get(i).vector();
            scores.put(
                    i,
                    IntStream.range(0, asked.length)
                            .mapToDouble(j -> asked[j] * vector[j])
                            .sum());
        }
        Map<Integer, Double> best = new HashMap<>();
        scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(BEST)
                .forEach(entry -> best.put(entry.getKey(), entry.getValue()));
        return best;
    }

    @Override
    public void close() throws IOException {
        searcher.getIndexReader().close();
        directory.close();
        analyzer.close();
    }
}
