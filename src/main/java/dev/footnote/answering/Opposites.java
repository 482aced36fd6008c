package dev.footnote.answering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells a text that says the contrary in one word: the <em>last</em> for the <em>first</em>, the <em>smallest</em> for the <em>largest</em>. */
final class Opposites {

    /** A line an attribute, a bar between its values that exclude each other; words of one value mean it alike. */
    private static final List<String> ATTRIBUTES = """
            first 1st | second 2nd | third 3rd | fourth 4th | fifth 5th | sixth 6th | seventh 7th | eighth 8th | ninth 9th \
            | tenth 10th | last final
            north northern | south southern | east eastern | west western
            most | least fewest
            more | less fewer
            maximum maximal | minimum minimal
            largest biggest greatest | smallest littlest
            larger bigger greater | smaller
            highest | lowest
            higher | lower
            longest | shortest
            longer | shorter
            tallest | shortest
            oldest eldest | youngest newest
            older elder | younger newer
            earliest | latest
            earlier | later
            best | worst
            better | worse
            strongest | weakest
            stronger | weaker
            fastest quickest | slowest
            faster quicker | slower
            richest wealthiest | poorest
            hottest warmest | coldest coolest
            nearest closest | farthest furthest
            easiest simplest | hardest
            major | minor
            majority | minority
            upper | lower
            inner interior internal | outer exterior external
            public | private
            able | unable
            possible | impossible
            legal | illegal
            male | female
            positive | negative
            simple | complex
            hard | soft
            same | different
            increase increased increases rise rose rises | decrease decreased decreases fall fell falls
            accept accepted accepts | reject rejected rejects
            agree agreed agrees | disagree disagreed disagrees
            approve approved approves | disapprove disapproved disapproves
            support supported supports | oppose opposed opposes
            include included includes | exclude excluded excludes
            succeed succeeded succeeds | fail failed fails
            import imported imports | export exported exports""".lines().toList();

    private static final List<String> DENYING_PREFIXES = List.of("un", "non");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Of shorter words a prefix is seldom one: <em>less, unless</em>. */
    private static final int SHORTEST_BASE = 5;

    private static final Map<String, Set<Value>> VALUES = values();

    private final Set<String> asked;
    private final Set<Value> askedValues;

    /** A question that names two values of an attribute asks about both. */
    Opposites(String question) {
        asked = words(question);
        askedValues = new HashSet<>(valuesOf(asked));
        askedValues.removeIf(value -> valuesOf(asked).stream().anyMatch(value::excludes));
    }

    private static Map<String, Set<Value>> values() {
        Map<String, Set<Value>> values = new HashMap<>();
        for (int attribute = 0; attribute < ATTRIBUTES.size(); attribute++) {
            String[] exclusive = ATTRIBUTES.get(attribute).split("\\|", -1);
            for (int value = 0; value < exclusive.length; value++) {
                for (String word : exclusive[value].strip().split(" ", -1)) {
                    values.computeIfAbsent(word, none -> new HashSet<>()).add(new Value(attribute, value));
                }
            }
        }
        return values;
    }

    /** Whether the text has another value of an attribute than the question names, and not that one too. */
    boolean areIn(String text) {
        Set<String> said = words(text);
        Set<Value> saidValues = valuesOf(said);
        return asked.stream().anyMatch(word -> isDenied(word, said) || isDenying(word, said))
                || askedValues.stream()
                        .anyMatch(value -> !saidValues.contains(value)
                                && saidValues.stream().anyMatch(value::excludes));
    }

    private static boolean isDenied(String word, Set<String> said) {
        return word.length() >= SHORTEST_BASE
                && !said.contains(word)
                && DENYING_PREFIXES.stream().anyMatch(prefix -> said.contains(prefix + word));
    }

    private static boolean isDenying(String word, Set<String> said) {
        return !said.contains(word)
                && DENYING_PREFIXES.stream()
                        .filter(prefix -> word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST_BASE)
                        .anyMatch(prefix -> said.contains(word.substring(prefix.length())));
    }

    private static Set<Value> valuesOf(Set<String> words) {
        Set<Value> values = new HashSet<>();
        words.forEach(word -> values.addAll(VALUES.getOrDefault(word, Set.of())));
        return values;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private record Value(int attribute, int value) {

        boolean excludes(Value other) {
            return attribute == other.attribute && value != other.value;
        }
    }
}
