package dev.footnote.answering.generation.paraphrase;

import dev.footnote.text.LexicalTerms;
import dev.footnote.text.LexicalTerms.LocatedTerm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a sentence in order, each with its preposition; the agent of a passive sentence counts as first. */
record WordOrder(List<WordPosition> all) {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['\u2019-][\\p{L}\\p{N}]+){0,40}(?<own>(?<=s)['\u2019])?");
    private static final Pattern GENITIVE = Pattern.compile(".*(?:['\u2019]s|s['\u2019])");

    private static final Set<String> PREPOSITIONS = words("""
            to from than of for by with against in on at into onto under over between through during about via toward
            towards upon without within across near behind""");

    /** Words that end the reach of a preposition. Before and after introduce times, and clauses too. */
    private static final Set<String> TURNS = words("""
            before after until since while because if when that which who whom whose where and or but as so
            is are was were be been being am has have had do does did must may might can could shall should will would
            not""");

    private static final Set<String> CONJUNCTIONS = words("but while whereas and because although though");

    /** Words that say nothing about the relation between their neighbours. */
    private static final Set<String> EMPTY = words("""
            the a an this that these those its their his her our is are was were be been being am and or but of to from in
            on at for by with than as it they he she there not""");

    private static final Pattern PASSIVE = Pattern.compile(
            "\\b(?:is|are|was|were|be|been|being|gets?|got)\\b(?:\\s\\p{L}+){0,4}?\\s\\p{Ll}+(?:ed|en|wn|lt|nt|ght|ld|ut|un|ade|aid|et)\\b"
                    + ".*?\\s(?<by>by)\\s");

    WordOrder {
        all = List.copyOf(all);
    }

    /**
     * A word with its position.
     *
     * @param term null for a word that is not a term
     * @param role the preposition that governs it; empty without one, and for the agent, also in the passive
     * @param order counted from the beginning; negative for the agent in the passive
     */
    record WordPosition(String word, @Nullable String term, String role, int order, int clause, int index) {

        boolean isBare() {
            return role.isEmpty();
        }
    }

    static WordOrder of(String sentence) {
        Map<Integer, LocatedTerm> terms = LexicalTerms.analyzeWithOffsets(sentence).stream()
                .collect(Collectors.toMap(LocatedTerm::start, Function.identity(), (one, other) -> one));
        Matcher passive = PASSIVE.matcher(sentence);
        int agent = passive.find() ? passive.start("by") : -1;
        List<WordPosition> all = new ArrayList<>();
        Matcher word = WORD.matcher(sentence);
        PrepositionScope prepositionScope = PrepositionScope.NONE;
        while (word.find()) {
            prepositionScope = prepositionScope.next(word, agent, sentence);
            LocatedTerm term = terms.get(word.start());
            boolean genitive = GENITIVE.matcher(word.group()).matches();
            int order = prepositionScope.acts ? all.size() - sentence.length() : all.size();
            all.add(new WordPosition(
                    word.group().toLowerCase(Locale.ROOT),
                    term == null ? null : term.term(),
                    genitive ? "of" : prepositionScope.role,
                    order,
                    prepositionScope.clause,
                    all.size()));
        }
        return new WordOrder(all);
    }

    /** The preposition and the clause that apply to the next words. */
    private record PrepositionScope(String role, boolean acts, int clause, int end) {

        private static final PrepositionScope NONE = new PrepositionScope("", false, 0, 0);

        private PrepositionScope next(Matcher word, int agent, String sentence) {
            String plain = word.group().toLowerCase(Locale.ROOT);
            boolean ends = sentence.substring(end, word.start()).matches(".*[,;:.()\u2014].*");
            int part = ends || CONJUNCTIONS.contains(plain) ? clause + 1 : clause;
            if (word.start() == agent) {
                return new PrepositionScope("", true, part, word.end());
            }
            if (PREPOSITIONS.contains(plain)) {
                return new PrepositionScope(plain, false, part, word.end());
            }
            return ends || TURNS.contains(plain)
                    ? new PrepositionScope("", false, part, word.end())
                    : new PrepositionScope(role, acts, part, word.end());
        }
    }

    /** The other content words of its clause. */
    Set<String> otherWordsOfClause(WordPosition one) {
        return all.stream()
                .filter(wordPosition -> wordPosition.clause() == one.clause() && wordPosition.index() != one.index())
                .map(WordOrder::termOrWord)
                .filter(word -> !EMPTY.contains(word))
                .collect(Collectors.toSet());
    }

    List<String> terms() {
        List<String> terms = new ArrayList<>();
        for (WordPosition wordPosition : all) {
            String term = wordPosition.term();
            if (term != null) {
                terms.add(term);
            }
        }
        return terms;
    }

    /** The place of a term; null unless it occurs exactly once. */
    @Nullable WordPosition uniquePosition(String term) {
        List<WordPosition> found = all.stream()
                .filter(wordPosition -> term.equals(wordPosition.term()))
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    /** The first place of a term that occurs. */
    WordPosition firstPosition(String term) {
        return all.stream()
                .filter(wordPosition -> term.equals(wordPosition.term()))
                .findFirst()
                .orElseThrow();
    }

    /** The content words between two places. */
    Set<String> between(WordPosition one, WordPosition other) {
        Set<String> between = new HashSet<>();
        int end = Math.max(one.index(), other.index());
        for (int i = Math.min(one.index(), other.index()) + 1; i < end; i++) {
            WordPosition wordPosition = all.get(i);
            if (!EMPTY.contains(wordPosition.word())) {
                between.add(termOrWord(wordPosition));
            }
        }
        return between;
    }

    Set<String> words() {
        return all.stream().map(WordOrder::termOrWord).collect(Collectors.toSet());
    }

    private static String termOrWord(WordPosition wordPosition) {
        return wordPosition.term() == null ? wordPosition.word() : wordPosition.term();
    }

    private static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+"));
    }
}
