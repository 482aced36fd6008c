package dev.footnote.answering.extraction;

import dev.footnote.answering.english.AnswerType;
import dev.footnote.text.Terms;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences of different documents that say the same but for what the question asks for: the same words with another
 * number, date or name. Sentences that name days of their own, each others, are both true and no disagreement; nor is one
 * when the question's period fits better with one of them, or when each tells of an occasion of its own.
 *
 * @param newestFirst the best sentence and those that disagree with it, by their documents' dates; empty without any
 * @param isDecided whether the question asks for the latest, which is the first
 */
record Disagreement(List<ScoredSentence> newestFirst, boolean isDecided) {

    private static final Disagreement NONE = new Disagreement(List.of(), false);

    private static final Pattern LATEST = Pattern.compile(
            "\\b(?:latest|current|currently|newest|most recent|most recently|now|nowadays|today|at present|these days)\\b",
            Pattern.CASE_INSENSITIVE);

    /** One person or place is asked for, so that a second one contradicts; whoever signed may be many. */
    private static final Pattern ONE_ASKED_FOR = Pattern.compile(
            "^\\W*(?:who|where) (?:is|was|has been|heads?|headed|leads?|led|chairs?|chaired|runs|ran)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{L}\\p{M}'\u2019-]*");

    /** The question asks for a designation, and not what holds of one. */
    private static final Pattern DESIGNATION_ASKED_FOR = Pattern.compile(
            "\\b(?:what|which) (?:%1$s)\\b(?! \\d)|\\b(?:number|code) of\\b|\\b(?:%1$s|serial|order) (?:number|code)\\b"
                    .formatted(Designation.NOUNS),
            Pattern.CASE_INSENSITIVE);

    /** It tells what happened on an occasion that has no name: the one that its document reports. */
    private static final Pattern OCCASION = Pattern.compile(
            "^\\W*(?:at|during) (?:the|this|our|a) .*\\b(?:was|were|had|\\p{Ll}+ed)\\b", Pattern.CASE_INSENSITIVE);

    /** How much of the remaining words (Jaccard index) two sentences share that state the same thing. */
    private static final double SAME_PATTERN = 0.75;

    /** As much of the question has to be in the other sentence, as a share of its terms. */
    private static final double AS_FITTING = 0.02;

    private static final int MOST = 4;

    private static final Comparator<ScoredSentence> NEWEST_FIRST = Comparator.<ScoredSentence, LocalDate>comparing(
                    sentence -> sentence.document().date(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    Disagreement {
        newestFirst = List.copyOf(newestFirst);
    }

    /** What disagrees with the first of the sentences. */
    static Disagreement among(List<ScoredSentence> scored, String question) {
        AnswerType type = AnswerType.of(question);
        ScoredSentence best = scored.get(0);
        List<Said> said = new ArrayList<>(List.of(Said.of(best, type, question)));
        for (ScoredSentence sentence : scored.subList(1, scored.size())) {
            if (said.size() < MOST && isAsFitting(best, sentence)) {
                Said other = Said.of(sentence, type, question);
                if (said.stream().allMatch(one -> one.differs(other))) {
                    said.add(other);
                }
            }
        }
        List<ScoredSentence> found =
                new ArrayList<>(said.stream().map(Said::sentence).toList());
        if (found.size() < 2) {
            return NONE;
        }
        found.sort(NEWEST_FIRST);
        boolean latest = LATEST.matcher(question).find();
        return new Disagreement(found, latest && isNewer(found.get(0), found.get(1)));
    }

    /** Whether both have as much of the question and of its period; cheap, and most sentences fail it. */
    private static boolean isAsFitting(ScoredSentence one, ScoredSentence other) {
        return one.signals().get(Signal.TIME) == other.signals().get(Signal.TIME)
                && Math.abs(one.signals().get(Signal.CONTEXT) - other.signals().get(Signal.CONTEXT)) < AS_FITTING
                && Math.abs(one.signals().get(Signal.TERMS) - other.signals().get(Signal.TERMS)) < AS_FITTING;
    }

    private static boolean isNewer(ScoredSentence one, ScoredSentence other) {
        LocalDate date = one.document().date();
        LocalDate before = other.document().date();
        return date != null && (before == null || date.isAfter(before));
    }

    /** Whether it is left open which of them holds. */
    boolean isOpen() {
        return !newestFirst.isEmpty() && !isDecided;
    }

    ScoredSentence newest() {
        return newestFirst.get(0);
    }

    /**
     * What a sentence says.
     *
     * @param asked the things of the kind that is asked for
     * @param fixed the other names, designations and numbers, on which sentences about one thing agree
     */
    private record Said(
            ScoredSentence sentence, AnswerType type, Set<String> asked, Set<String> fixed, Set<String> words) {

        static Said of(ScoredSentence sentence, AnswerType type, String question) {
            String timeless = withoutTimes(sentence);
            String text = Designation.without(timeless);
            Set<String> numbers = found(NUMBER.matcher(text));
            Set<String> names = found(NAME.matcher(text));
            names.removeAll(found(NAME.matcher(question)));
            Set<String> words = Overlap.withoutNumbers(Set.copyOf(Terms.of(text)));
            Designated designated = Designated.of(Designation.names(timeless), question);
            return switch (type) {
                case NUMBER, AMOUNT_OF_MONEY, DURATION ->
                    new Said(sentence, type, numbers, union(names, designated.all()), words);
                case DATE -> {
                    Set<String> days =
                            sentence.days().stream().map(DayRange::toString).collect(Collectors.toSet());
                    yield new Said(sentence, type, days, union(numbers, designated.all()), words);
                }
                case PERSON, PLACE -> {
                    boolean one = ONE_ASKED_FOR.matcher(question).find();
                    Set<String> rest = without(words, names);
                    Set<String> fixed = union(numbers, designated.all());
                    yield new Said(sentence, type, one ? names : Set.of(), fixed, rest);
                }
                default ->
                    new Said(
                            sentence,
                            type,
                            union(numbers, designated.asked()),
                            union(names, designated.fixed()),
                            words);
            };
        }

        boolean differs(Said other) {
            return !sentence.document().id().equals(other.sentence.document().id())
                    && !other.asked.containsAll(asked)
                    && !asked.containsAll(other.asked)
                    && fixed.equals(other.fixed)
                    && sameTime(other)
                    && !isOfOccasion()
                    && isAsFitting(sentence, other.sentence)
                    && Overlap.of(words, other.words) >= SAME_PATTERN;
        }

        /** Whether neither speaks of other days than the other; of dates that are asked for, the contrary. */
        private boolean sameTime(Said other) {
            List<DayRange> days = sentence.days();
            List<DayRange> others = other.sentence.days();
            boolean timeless = days.isEmpty() && others.isEmpty();
            boolean shared =
                    timeless || days.stream().anyMatch(range -> others.stream().anyMatch(range::overlaps));
            return type == AnswerType.DATE ? !shared : shared;
        }

        private boolean isOfOccasion() {
            return type != AnswerType.DATE && OCCASION.matcher(sentence.text()).find();
        }

        private static String withoutTimes(ScoredSentence sentence) {
            StringBuilder rest = new StringBuilder(sentence.text());
            for (TimeMention mention : TimeExpressions.inPassage(
                    sentence.text(), sentence.document().date())) {
                rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start()));
            }
            return rest.toString();
        }

        private static Set<String> found(Matcher matcher) {
            return matcher.results().map(result -> result.group()).collect(Collectors.toSet());
        }

        private static Set<String> union(Set<String> one, Set<String> other) {
            return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
        }

        private static Set<String> without(Set<String> words, Set<String> names) {
            Set<String> terms =
                    names.stream().flatMap(name -> Terms.of(name).stream()).collect(Collectors.toSet());
            return words.stream().filter(word -> !terms.contains(word)).collect(Collectors.toSet());
        }
    }

    /**
     * The designations of a sentence.
     *
     * @param asked what the question may ask for: the one that it does not name itself
     */
    private record Designated(Set<String> all, Set<String> asked) {

        static Designated of(Set<String> all, String question) {
            Set<String> others = new HashSet<>(all);
            others.removeAll(Designation.names(question));
            boolean isAsked = others.size() == 1
                    && DESIGNATION_ASKED_FOR.matcher(question).find();
            return new Designated(all, isAsked ? others : Set.of());
        }

        Set<String> fixed() {
            return all.stream().filter(name -> !asked.contains(name)).collect(Collectors.toSet());
        }
    }
}
