package dev.footnote.answering.generation;

import dev.footnote.index.IndexedPassage;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedPassage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The passages as the model sees them: numbered, dated and fenced. The numbers occur neither in a passage nor in the
 * question, so that a number copied from a text never names a passage.
 */
final class PassageList {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** Text that would close the fence early, or open another one. */
    private static final Pattern FENCE = Pattern.compile("<(?=\\s*+(?:/\\s*+)?passage)", Pattern.CASE_INSENSITIVE);

    private final Map<Integer, IndexedPassage> byNumber = new LinkedHashMap<>();

    private final String question;

    PassageList(Evidence evidence) {
        question = evidence.question().text();
        List<IndexedPassage> passages =
                evidence.passages().stream().map(RankedPassage::passage).toList();
        int number = firstUnusedNumber(passages, question);
        for (IndexedPassage passage : passages) {
            byNumber.put(number++, passage);
        }
    }

    /**
     * The first of a run of unused numbers, one for each passage. Terminates because a text has finitely many numbers.
     */
    private static int firstUnusedNumber(List<IndexedPassage> passages, String question) {
        StringBuilder all = new StringBuilder(question);
        passages.forEach(passage -> all.append('\n')
                .append(passage.passage().heading())
                .append('\n')
                .append(passage.passage().text()));
        var taken = NUMBER.matcher(all)
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .collect(java.util.stream.Collectors.toSet());
        int first = 21;
        for (int number = first; number < first + passages.size(); number++) {
            if (taken.contains(number)) {
                first = number + 1;
            }
        }
        return first;
    }

    /** The passages with these numbers, each once; unknown numbers are ignored. */
    List<IndexedPassage> withNumbers(List<Integer> numbers) {
        return numbers.stream()
                .map(byNumber::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    boolean isPassageNumber(int number) {
        return byNumber.containsKey(number);
    }

    List<IndexedPassage> all() {
        return List.copyOf(byNumber.values());
    }

    /** The question that the passages were retrieved for. */
    String question() {
        return question;
    }

    /** The list as inserted into the prompt. */
    String promptText() {
        StringBuilder text = new StringBuilder();
        byNumber.forEach((number, passage) ->
                text.append("<passage number=\"%d\" date=\"%s\" title=\"%s\">\n%s\n</passage>\n"
                        .formatted(
                                number,
                                Objects.requireNonNullElse(passage.document().date(), "unknown"),
                                unfenced(passage.passage().heading().replaceAll("[\"\\s]+", " ")),
                                unfenced(passage.passage().text()))));
        return text.toString().stripTrailing();
    }

    private static String unfenced(String text) {
        return FENCE.matcher(text).replaceAll("(");
    }
}
