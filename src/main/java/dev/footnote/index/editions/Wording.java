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

/** The wording of a document, read when it is first compared with that of another. Safe for several threads. */
final class Wording {

    /** Of the words of the shorter one: two editions share most of them. */
    private static final double ALIKE = 0.5;

    /** So many sentences and headings, numbers aside, are in both only when one was made of the other. */
    private static final int SHARED = 3;

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");

    private final List<Passage> passages;
    private @Nullable Set<String> words;
    private @Nullable Set<String> lines;

    Wording(List<Passage> passages) {
        this.passages = List.copyOf(passages);
    }

    List<String> sentences() {
        return passages.stream()
                .flatMap(passage -> passage.sentences().stream()
                        .map(sentence -> sentence.of(passage.document().text())))
                .toList();
    }

    /** Whether most words of the one are words of the other. */
    boolean isAlike(Wording other) {
        return share(words(), other.words()) >= ALIKE;
    }

    /** Whether most sentences of the one, and not few, are sentences of the other but for their numbers. */
    boolean isRevised(Wording other) {
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
