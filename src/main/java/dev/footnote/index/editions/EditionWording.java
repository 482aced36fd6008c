package dev.footnote.index.editions;

import dev.footnote.corpus.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The wording of a document, analysed when it is first compared with another. Thread-safe. */
final class EditionWording {

    /** Share of the words of the shorter document; two editions have most words in common. */
    private static final double ALIKE = 0.5;

    /**
     * Sentences and headings, apart from their numbers; two documents share as many only if one was derived from the
     * other.
     */
    private static final int SHARED = 3;

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");

    private final List<Passage> passages;
    private @Nullable Set<String> words;
    private @Nullable Set<String> lines;

    EditionWording(List<Passage> passages) {
        this.passages = List.copyOf(passages);
    }

    List<String> sentences() {
        return passages.stream()
                .flatMap(passage -> passage.sentences().stream()
                        .map(sentence -> sentence.textIn(passage.document().text())))
                .toList();
    }

    /** Whether most words of one are words of the other. */
    boolean isSimilarTo(EditionWording other) {
        return share(words(), other.words()) >= ALIKE;
    }

    /** Whether most sentences of one, and at least a few, are sentences of the other, apart from their numbers. */
    boolean isRevisionOf(EditionWording other) {
        return shared(lines(), other.lines()) >= SHARED && share(lines(), other.lines()) >= ALIKE;
    }

    private synchronized Set<String> words() {
        if (words == null) {
            words = all().flatMap(
                            line -> WORD.matcher(line.toLowerCase(Locale.ROOT)).results())
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        }
        return words;
    }

    private synchronized Set<String> lines() {
        if (lines == null) {
            lines = all().map(line -> NUMBER.matcher(line.strip()).replaceAll("0"))
                    .filter(line -> WORD.matcher(line).find())
                    .collect(Collectors.toSet());
        }
        return lines;
    }

    private Stream<String> all() {
        Stream<String> headings = passages.stream()
                .flatMap(passage -> passage.headings().stream())
                .distinct();
        return Stream.concat(headings, sentences().stream());
    }

    private static double share(Set<String> one, Set<String> other) {
        int fewer = Math.min(one.size(), other.size());
        return fewer == 0 ? 0 : (double) shared(one, other) / fewer;
    }

    private static int shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }
}
