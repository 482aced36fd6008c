package dev.footnote.engine;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.text.SentenceSplitter;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The plainest extraction, for comparison: of all sentences of the documents the one with the highest half sum of its
 * cosine with the question, by langchain4j's embedding class as it comes, and of its share of the question's stems,
 * weighted by their inverse document frequency among sentences.
 */
final class BaselineExtraction implements AutoCloseable {

    private final AllMiniLmL6V2EmbeddingModel model = new AllMiniLmL6V2EmbeddingModel();
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<String, Integer> frequencies = new HashMap<>();

    BaselineExtraction(List<Document> corpus) throws IOException {
        SentenceSplitter detector = new SentenceSplitter();
        List<TextSegment> texts = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (Document document : corpus) {
            for (Span span : detector.split(document.text())) {
                if (span.textIn(document.text()).codePoints().noneMatch(Character::isLetterOrDigit)) {
                    continue;
                }
                texts.add(TextSegment.from(span.textIn(document.text())));
                documents.add(document);
                spans.add(span);
            }
        }
        List<Embedding> vectors = model.embedAll(texts).content();
        for (int i = 0; i < texts.size(); i++) {
            Set<String> stems = stems(texts.get(i).text());
            stems.forEach(stem -> frequencies.merge(stem, 1, Integer::sum));
            sentences.add(new Sentence(documents.get(i), spans.get(i), vectors.get(i), stems));
        }
    }

    /** The sentence with the highest score, 0 to 1. */
    Best best(String question) throws IOException {
        float[] asked = model.embed(question).content().vector();
        Set<String> stems = stems(question);
        Best best = null;
        for (Sentence sentence : sentences) {
            double score = Math.max(
                    0, Math.min(1, (cosine(asked, sentence.vector.vector()) + share(stems, sentence.stems)) / 2));
            if (best == null || score > best.score) {
                best = new Best(sentence.document, sentence.span, score);
            }
        }
        if (best == null) {
            throw new IllegalStateException("there are no sentences");
        }
        return best;
    }

    private double share(Set<String> asked, Set<String> held) {
        double all = 0;
        double found = 0;
        for (String stem : asked) {
            double weight = Math.log((double) (sentences.size() + 1) / (frequencies.getOrDefault(stem, 0) + 1));
            all += weight;
            found += held.contains(stem) ? weight : 0;
        }
        return all == 0 ? 0 : found / all;
    }

    private Set<String> stems(String text) throws IOException {
        Set<String> stems = new HashSet<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
        }
        return stems;
    }

    private static double cosine(float[] one, float[] other) {
        double dot = 0;
        for (int i = 0; i < one.length; i++) {
            dot += (double) one[i] * other[i];
        }
        return dot;
    }

    @Override
    public void close() {
        analyzer.close();
    }

    record Best(Document document, Span span, double score) {

        String text() {
            return span.textIn(document.text());
        }
    }

    private record Sentence(Document document, Span span, Embedding vector, Set<String> stems) {}
}
