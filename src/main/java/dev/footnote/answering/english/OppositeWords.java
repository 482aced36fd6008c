package dev.footnote.answering.english;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Antonyms. Each line is an attribute, with its values separated by bars; the words of one value are synonyms. */
public final class OppositeWords {

    /** Words that modify the word after them. */
    public static final OppositeWords QUALITIES = new OppositeWords("""
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
            same | different""");

    /** Events that exclude each other, whatever their participants. */
    public static final OppositeWords EVENTS = new OppositeWords("""
            increase increased increases rise rose rises | decrease decreased decreases fall fell falls
            accept accepted accepts | reject rejected rejects
            agree agreed agrees | disagree disagreed disagrees
            approve approved approves | disapprove disapproved disapproves
            support supported supports | oppose opposed opposes
            include included includes | exclude excluded excludes
            succeed succeeded succeeds | fail failed fails""");

    /** Two words for the same event, from the perspective of each side. */
    public static final OppositeWords CONVERSES = new OppositeWords("""
            import imported imports | export exported exports""");

    private final Map<String, Set<Value>> values = new HashMap<>();

    public OppositeWords(String attributes) {
        for (String attribute : attributes.lines().toList()) {
            List<String> exclusive = List.of(attribute.split("\\|", -1));
            for (int value = 0; value < exclusive.size(); value++) {
                for (String word : exclusive.get(value).strip().split(" ", -1)) {
                    values.computeIfAbsent(word, none -> new HashSet<>()).add(new Value(attribute, value));
                }
            }
        }
    }

    /** The values that a lower-case word may mean; empty for a word without an opposite. */
    public Set<Value> valuesOf(String word) {
        return Set.copyOf(values.getOrDefault(word, Set.of()));
    }

    /** Whether two lower-case words exclude each other in any of their senses. */
    public boolean areOpposites(String word, String other) {
        Set<Value> others = valuesOf(other);
        return valuesOf(word).stream().anyMatch(value -> others.stream().anyMatch(value::excludes));
    }

    public boolean has(Value value) {
        return values.values().stream().anyMatch(known -> known.contains(value));
    }

    /** One value of an attribute. */
    public record Value(String attribute, int value) {

        public boolean excludes(Value other) {
            return attribute.equals(other.attribute) && value != other.value;
        }
    }
}
