package dev.footnote.answering;

import dev.footnote.index.PassageIndex;
import dev.footnote.text.Terms;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The terms that make the topic of a question, each weighted by how rare it is in the documents. */
final class QuestionTerms {

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final double total;

    /** Expressions of time are left out: they are compared as ranges of days, not as words. */
    QuestionTerms(String question, LocalDate today, PassageIndex index) {
        for (String term : Terms.ofQuestion(withoutTimes(question, today))) {
            weights.put(term, weight(index.passagesWith(term), index.size()));
        }
        total = weights.values().stream().mapToDouble(weight -> weight).sum();
    }

    private static String withoutTimes(String question, LocalDate today) {
        StringBuilder rest = new StringBuilder(question);
        for (TimeMention mention : TimeExpressions.inQuestion(question, today)) {
            rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start()));
        }
        return rest.toString();
    }

    /** BM25's inverse document frequency, as Lucene computes it: ln(1 + (N - n + 0.5) / (n + 0.5)). */
    private static double weight(int passagesWith, int passages) {
        return Math.log(1 + (passages - passagesWith + 0.5) / (passagesWith + 0.5));
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    /** Share of the weight, 0 to 1, of the terms that are in {@code terms}; 0 for a question without a topic. */
    double share(Collection<String> terms) {
        Set<String> found = new HashSet<>(terms);
        found.retainAll(weights.keySet());
        return total == 0 ? 0 : found.stream().mapToDouble(weights::get).sum() / total;
    }
}
