package dev.footnote.evaluation.ranking;

import dev.footnote.corpus.Span;
import dev.footnote.evaluation.questions.GoldPassage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The gold passages of one question, located in the documents.
 *
 * @param grades relevance grade of each gold document: the highest grade of its passages
 * @param items one for each gold passage; a quote of a document without text never matches, so it counts as missed
 */
public record GoldPassages(Map<String, Integer> grades, List<Item> items) {

    /**
     * A gold quote with all its occurrences in its document, or a gold document.
     *
     * @param spans the occurrences; null if the document as a whole is gold
     */
    public record Item(String document, @Nullable List<Span> spans) {

        boolean isQuote() {
            return spans != null;
        }

        boolean isMatchedBy(String otherDocument, Span span) {
            return document.equals(otherDocument)
                    && (spans == null || spans.stream().anyMatch(span::overlaps));
        }
    }

    public static GoldPassages of(List<GoldPassage> relevant, Function<String, Optional<String>> texts) {
        Map<String, Integer> grades = new LinkedHashMap<>();
        List<Item> items = new ArrayList<>();
        for (GoldPassage gold : relevant) {
            grades.merge(gold.document(), gold.grade(), Math::max);
            items.add(new Item(gold.document(), places(gold, texts)));
        }
        return new GoldPassages(grades, items);
    }

    private static @Nullable List<Span> places(GoldPassage gold, Function<String, Optional<String>> texts) {
        String quote = gold.quote();
        if (quote == null) {
            return null;
        }
        String text = texts.apply(gold.document()).orElse("");
        List<Span> places = new ArrayList<>();
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            places.add(new Span(at, at + quote.length()));
        }
        return places;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public List<Item> quotes() {
        return items.stream().filter(Item::isQuote).toList();
    }

    /** Whether a span overlaps a gold quote or belongs to a document that is gold as a whole. */
    public boolean isMatchedBy(String document, Span span) {
        return items.stream().anyMatch(item -> item.isMatchedBy(document, span));
    }

    /** The indexes of the items that the span matches. */
    public Set<Integer> matchedItems(String document, Span span) {
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).isMatchedBy(document, span))
                .boxed()
                .collect(Collectors.toSet());
    }
}
