package dev.footnote.engine;

import dev.footnote.index.IndexedDocument;
import dev.footnote.index.Snapshot;
import dev.footnote.text.LanguageDetector;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Detects the language of most documents of a snapshot, once for each version. Thread-safe. */
final class DocumentLanguageDetector {

    /** Number of documents to sample, evenly spread; detection takes about a millisecond each. */
    private static final int SAMPLE = 40;

    /** Length of each sample in UTF-16 code units, from the document's start. */
    private static final int LONGEST = 500;

    private final LanguageDetector languageDetector;
    private volatile @Nullable DetectedLanguage detectedLanguage;

    DocumentLanguageDetector(LanguageDetector languageDetector) {
        this.languageDetector = languageDetector;
    }

    /** The documents' language if the message is in another one; null if it may be in the same one. */
    @Nullable Locale languageIfDifferent(String message, Snapshot snapshot) {
        Locale language = of(snapshot);
        return language == null || languageDetector.mayBeIn(language, message) ? null : language;
    }

    private @Nullable Locale of(Snapshot snapshot) {
        DetectedLanguage current = detectedLanguage;
        if (current == null || !current.version().equals(snapshot.version())) {
            current = new DetectedLanguage(
                    snapshot.version(),
                    mostCommon(List.copyOf(snapshot.documents().values())));
            detectedLanguage = current;
        }
        return current.language();
    }

    private @Nullable Locale mostCommon(List<IndexedDocument> documents) {
        Map<Locale, Integer> counts = new HashMap<>();
        int step = Math.max(1, documents.size() / SAMPLE);
        for (int i = 0; i < documents.size(); i += step) {
            String text = documents.get(i).document().text();
            if (!text.isBlank()) {
                counts.merge(
                        languageDetector.detect(text.substring(0, Math.min(LONGEST, text.length()))), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Locale, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private record DetectedLanguage(
            String version, @Nullable Locale language) {}
}
