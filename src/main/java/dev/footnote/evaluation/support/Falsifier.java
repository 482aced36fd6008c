package dev.footnote.evaluation.support;

import dev.footnote.corpus.Span;
import dev.footnote.index.IndexedPassage;
import dev.footnote.text.LexicalTerms;
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
    private static final int MAX_TRIES = 200;

    /** Minimum share of the terms of a foreign clause that do not occur in the passages. */
    private static final double MIN_FOREIGN_SHARE = 0.5;

    private final List<AnsweredQuestion> all;
    private final Map<String, List<String>> numbersByShape = new HashMap<>();
    private final Map<Integer, List<String>> namesByWords = new HashMap<>();
    private final Map<List<IndexedPassage>, List<String>> shortsByPassages = new HashMap<>();

    Falsifier(List<AnsweredQuestion> all) {
        this.all = List.copyOf(all);
        for (AnsweredQuestion one : all) {
            String read = one.passageText();
            SentenceEdits.numbers(read)
                    .forEach(number -> add(numbersByShape, SentenceEdits.maskDigits(number.group()), number));
            SentenceEdits.names(read, false).forEach(name -> add(namesByWords, words(name.group()), name));
            shortsByPassages
                    .computeIfAbsent(one.passages(), none -> new ArrayList<>())
                    .addAll(one.shortAnswers());
        }
    }

    private static <K> void add(Map<K, List<String>> map, K key, MatchResult found) {
        map.computeIfAbsent(key, none -> new ArrayList<>()).add(found.group());
    }

    private static int words(String text) {
        return text.split(" ", -1).length;
    }

    /** At most one false statement of each kind, if the sentence contains something that can be changed. */
    Map<StatementKind, String> falsifySentence(AnsweredQuestion one, String sentence, SplittableRandom random) {
        String read = one.passageText();
        Map<StatementKind, String> made = new EnumMap<>(StatementKind.class);
        SentenceEdits.negate(sentence).ifPresent(text -> made.put(StatementKind.NEGATED, text));
        SentenceEdits.replaceWithContrary(sentence, read).ifPresent(text -> made.put(StatementKind.CONTRARY, text));
        SentenceEdits.swapNames(sentence, read).ifPresent(text -> made.put(StatementKind.SWAPPED_NAMES, text));
        replaceNumber(one, sentence, random).ifPresent(text -> made.put(StatementKind.NUMBER, text));
        replaceName(one, sentence, random, false).ifPresent(text -> made.put(StatementKind.NAME, text));
        replaceWithNearName(one, sentence, random).ifPresent(text -> made.put(StatementKind.NEAR_NAME, text));
        drawForeignSentence(one, random)
                .flatMap(SentenceEdits::firstClause)
                .filter(clause -> isForeign(clause, read))
                .ifPresent(
                        clause -> made.put(StatementKind.ADDED_CLAUSE, SentenceEdits.appendClause(sentence, clause)));
        drawForeignSentence(one, random).ifPresent(text -> made.put(StatementKind.OTHER_SENTENCE, text));
        return made;
    }

    /** At most one false statement of each kind, derived from a short answer. */
    Map<StatementKind, String> falsifyShortAnswer(AnsweredQuestion one, String answer, SplittableRandom random) {
        Map<StatementKind, String> made = new EnumMap<>(StatementKind.class);
        replaceNumber(one, answer, random).ifPresent(text -> made.put(StatementKind.OTHER_SHORT_NUMBER, text));
        replaceName(one, answer, random, true).ifPresent(text -> made.put(StatementKind.OTHER_SHORT_NAME, text));
        List<String> beside = shortsByPassages.getOrDefault(one.passages(), List.of());
        String own = answer + " " + one.question();
        drawFalse(beside, random, other -> !SentenceEdits.sharesWord(other, own))
                .ifPresent(text -> made.put(StatementKind.OTHER_QUESTION, text));
        return made;
    }

    private Optional<String> replaceNumber(AnsweredQuestion one, String text, SplittableRandom random) {
        String around = one.passageText() + " " + text;
        Set<String> known = Set.copyOf(LexicalTerms.analyze(around));
        return SentenceEdits.numbers(text).stream()
                .filter(number -> one.passageText().contains(number.group()))
                .flatMap(number -> drawFalse(
                        numbersByShape.getOrDefault(SentenceEdits.maskDigits(number.group()), List.of()),
                        random,
                        other -> !around.contains(other)
                                && LexicalTerms.analyze(other).stream().noneMatch(known::contains))
                        .map(other -> SentenceEdits.replace(text, number, other))
                        .stream())
                .findFirst();
    }

    private Optional<String> replaceName(AnsweredQuestion one, String text, SplittableRandom random, boolean isShort) {
        Set<String> known = Set.copyOf(LexicalTerms.analyze(one.passageText() + " " + text + " " + one.question()));
        return SentenceEdits.names(text, isShort).stream()
                .filter(name -> one.passageText().contains(name.group()))
                .flatMap(name -> drawFalse(
                        namesByWords.getOrDefault(words(name.group()), List.of()),
                        random,
                        other -> !LexicalTerms.analyze(other).isEmpty()
                                && LexicalTerms.analyze(other).stream().noneMatch(known::contains))
                        .map(other -> SentenceEdits.replace(text, name, other))
                        .stream())
                .findFirst();
    }

    /** Requires that no sentence contains both names: the passages then hardly say the same of both. */
    private static Optional<String> replaceWithNearName(AnsweredQuestion one, String text, SplittableRandom random) {
        String read = one.passageText();
        String own = text + " " + one.question();
        List<String> near = SentenceEdits.names(read, false).stream()
                .map(MatchResult::group)
                .filter(name -> !SentenceEdits.sharesWord(name, own))
                .toList();
        List<String> sentences = sentences(one);
        return SentenceEdits.names(text, false).stream()
                .filter(name -> read.contains(name.group()))
                .flatMap(name -> drawFalse(
                        near,
                        random,
                        other -> sentences.stream()
                                .noneMatch(sentence -> sentence.contains(other) && sentence.contains(name.group())))
                        .map(other -> SentenceEdits.replace(text, name, other))
                        .stream())
                .findFirst();
    }

    private static List<String> sentences(AnsweredQuestion one) {
        List<String> sentences = new ArrayList<>();
        for (IndexedPassage indexed : one.passages()) {
            for (Span span : indexed.passage().sentences()) {
                sentences.add(span.textIn(indexed.document().text()));
            }
        }
        return sentences;
    }

    private Optional<String> drawForeignSentence(AnsweredQuestion one, SplittableRandom random) {
        String read = one.passageText();
        Set<String> documents = one.documents();
        for (int i = 0; i < MAX_TRIES; i++) {
            AnsweredQuestion other = all.get(random.nextInt(all.size()));
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
        Set<String> terms = new HashSet<>(LexicalTerms.analyze(text));
        int all = terms.size();
        terms.removeAll(new HashSet<>(LexicalTerms.analyze(read)));
        return all > 0 && terms.size() >= MIN_FOREIGN_SHARE * all;
    }

    private static Optional<String> drawFalse(List<String> from, SplittableRandom random, Predicate<String> isFalse) {
        for (int i = 0; i < MAX_TRIES && !from.isEmpty(); i++) {
            String one = from.get(random.nextInt(from.size()));
            if (isFalse.test(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
