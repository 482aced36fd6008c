package dev.footnote.evaluation.support;

import dev.footnote.corpus.Span;
import dev.footnote.index.IndexedPassage;
import dev.footnote.text.Terms;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.regex.MatchResult;

/**
 * Derives false statements from right ones. Replacements are taken from the same set and occur either nowhere in the
 * passages or never together with the text that they replace.
 */
final class Falsifier {

    /** Maximum number of random replacements to try until one is certainly false. */
    private static final int TRIES = 200;

    /** Minimum share of the terms of a foreign clause that do not occur in the passages. */
    private static final double FOREIGN = 0.5;

    private final List<Answered> all;
    private final Map<String, List<String>> numbersByShape = new HashMap<>();
    private final Map<Integer, List<String>> namesByWords = new HashMap<>();
    private final Map<List<IndexedPassage>, List<String>> shortsByPassages = new HashMap<>();

    Falsifier(List<Answered> all) {
        this.all = List.copyOf(all);
        for (Answered one : all) {
            String read = one.read();
            Rewording.numbers(read).forEach(number -> add(numbersByShape, Rewording.shape(number.group()), number));
            Rewording.names(read, false).forEach(name -> add(namesByWords, words(name.group()), name));
            shortsByPassages
                    .computeIfAbsent(one.passages(), none -> new ArrayList<>())
                    .addAll(one.shorts());
        }
    }

    private static <K> void add(Map<K, List<String>> map, K key, MatchResult found) {
        map.computeIfAbsent(key, none -> new ArrayList<>()).add(found.group());
    }

    private static int words(String text) {
        return text.split(" ", -1).length;
    }

    /** At most one false statement of each kind, if the sentence contains something that can be changed. */
    Map<Kind, String> ofSentence(Answered one, String sentence, SplittableRandom random) {
        String read = one.read();
        Map<Kind, String> made = new EnumMap<>(Kind.class);
        Rewording.negated(sentence).ifPresent(text -> made.put(Kind.NEGATED, text));
        Rewording.contrary(sentence, read).ifPresent(text -> made.put(Kind.CONTRARY, text));
        Rewording.swapped(sentence, read).ifPresent(text -> made.put(Kind.SWAPPED_NAMES, text));
        number(one, sentence, random).ifPresent(text -> made.put(Kind.NUMBER, text));
        name(one, sentence, random, false).ifPresent(text -> made.put(Kind.NAME, text));
        nearName(one, sentence, random).ifPresent(text -> made.put(Kind.NEAR_NAME, text));
        foreign(one, random)
                .flatMap(Rewording::clause)
                .filter(clause -> isForeign(clause, read))
                .ifPresent(clause -> made.put(Kind.ADDED_CLAUSE, Rewording.joined(sentence, clause)));
        foreign(one, random).ifPresent(text -> made.put(Kind.OTHER_SENTENCE, text));
        return made;
    }

    /** At most one false statement of each kind, derived from a short answer. */
    Map<Kind, String> ofShort(Answered one, String answer, SplittableRandom random) {
        Map<Kind, String> made = new EnumMap<>(Kind.class);
        number(one, answer, random).ifPresent(text -> made.put(Kind.OTHER_SHORT_NUMBER, text));
        name(one, answer, random, true).ifPresent(text -> made.put(Kind.OTHER_SHORT_NAME, text));
        List<String> beside = shortsByPassages.getOrDefault(one.passages(), List.of());
        String own = answer + " " + one.asked();
        drawn(beside, random, other -> !Rewording.sharesWord(other, own))
                .ifPresent(text -> made.put(Kind.OTHER_QUESTION, text));
        return made;
    }

    private Optional<String> number(Answered one, String text, SplittableRandom random) {
        String around = one.read() + " " + text;
        Set<String> known = Set.copyOf(Terms.of(around));
        return Rewording.numbers(text).stream()
                .filter(number -> one.read().contains(number.group()))
                .flatMap(number -> drawn(
                        numbersByShape.getOrDefault(Rewording.shape(number.group()), List.of()),
                        random,
                        other -> !around.contains(other)
                                && Terms.of(other).stream().noneMatch(known::contains))
                        .map(other -> Rewording.replaced(text, number, other))
                        .stream())
                .findFirst();
    }

    private Optional<String> name(Answered one, String text, SplittableRandom random, boolean isShort) {
        Set<String> known = Set.copyOf(Terms.of(one.read() + " " + text + " " + one.asked()));
        return Rewording.names(text, isShort).stream()
                .filter(name -> one.read().contains(name.group()))
                .flatMap(name -> drawn(
                        namesByWords.getOrDefault(words(name.group()), List.of()),
                        random,
                        other -> !Terms.of(other).isEmpty()
                                && Terms.of(other).stream().noneMatch(known::contains))
                        .map(other -> Rewording.replaced(text, name, other))
                        .stream())
                .findFirst();
    }

    /** Requires that no sentence contains both names: the passages then hardly say the same of both. */
    private static Optional<String> nearName(Answered one, String text, SplittableRandom random) {
        String read = one.read();
        String own = text + " " + one.asked();
        List<String> near = Rewording.names(read, false).stream()
                .map(MatchResult::group)
                .filter(name -> !Rewording.sharesWord(name, own))
                .toList();
        List<String> sentences = sentences(one);
        return Rewording.names(text, false).stream()
                .filter(name -> read.contains(name.group()))
                .flatMap(name -> drawn(
                        near,
                        random,
                        other -> sentences.stream()
                                .noneMatch(sentence -> sentence.contains(other) && sentence.contains(name.group())))
                        .map(other -> Rewording.replaced(text, name, other))
                        .stream())
                .findFirst();
    }

    private static List<String> sentences(Answered one) {
        List<String> sentences = new ArrayList<>();
        for (IndexedPassage indexed : one.passages()) {
            for (Span span : indexed.passage().sentences()) {
                sentences.add(span.of(indexed.document().text()));
            }
        }
        return sentences;
    }

    private Optional<String> foreign(Answered one, SplittableRandom random) {
        String read = one.read();
        Set<String> documents = one.documents();
        for (int i = 0; i < TRIES; i++) {
            Answered other = all.get(random.nextInt(all.size()));
            if (!other.sentences().isEmpty() && other.documents().stream().noneMatch(documents::contains)) {
                String sentence =
                        other.sentences().get(random.nextInt(other.sentences().size()));
                if (isForeign(sentence, read)) {
                    return Optional.of(sentence);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isForeign(String text, String read) {
        Set<String> terms = new HashSet<>(Terms.of(text));
        int all = terms.size();
        terms.removeAll(new HashSet<>(Terms.of(read)));
        return all > 0 && terms.size() >= FOREIGN * all;
    }

    private static Optional<String> drawn(List<String> from, SplittableRandom random, Predicate<String> isFalse) {
        for (int i = 0; i < TRIES && !from.isEmpty(); i++) {
            String one = from.get(random.nextInt(from.size()));
            if (isFalse.test(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
