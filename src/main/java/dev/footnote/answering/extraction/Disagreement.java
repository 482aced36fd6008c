package dev.footnote.answering.extraction;

import dev.footnote.answering.english.AnswerType;
import dev.footnote.text.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** One person, place or name is asked for, so that a second one contradicts; whoever signed may be many. */
    private static final Pattern ONE_ASKED_FOR = Pattern.compile(
            "^\\W*(?:(?:who|where) (?:is|was|has been|heads?|headed|leads?|led|chairs?|chaired|runs|ran)\\b"
                    + "|(?:what (?:is|was) |(?:please )?(?:name|tell me|give me) )(?:me )?the name of\\b"
                    + "|(?:please )?name the\\b"
                    + "|(?:in|on|at) (?:what|which) \\p{L}+ (?:is|was)\\b)",
            Pattern.CASE_INSENSITIVE);

    /** It asks for a time of day, or a day of the week. */
    private static final Pattern MOMENT_ASKED_FOR = Pattern.compile(
            "\\b(?:what|which) (?:time|hours?|weekday|day)\\b|\\bhours of\\b", Pattern.CASE_INSENSITIVE);

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
        ScoredSentence best = scored.get(0);
        List<Stated> said = new ArrayList<>(List.of(Stated.of(best, question)));
        for (ScoredSentence sentence : scored.subList(1, scored.size())) {
            if (said.size() < MOST && isAsFitting(best, sentence)) {
                Stated other = Stated.of(sentence, question);
                if (said.stream().allMatch(one -> one.differs(other))) {
                    said.add(other);
                }
            }
        }
        List<ScoredSentence> found =
                new ArrayList<>(said.stream().map(Stated::sentence).toList());
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
     * A sentence and what it says without added clauses; the whole where these hold what is asked for.
     *
     * @param whole all that it says
     */
    private record Stated(ScoredSentence sentence, Said said, Said whole, Asked asked) {

        static Stated of(ScoredSentence sentence, String question) {
            Asked asked = Asked.of(question);
            Said whole = Said.of(sentence, question);
            Said main = Said.withoutAdded(sentence, question);
            boolean holds = !asked.values(main).isEmpty()
                    || (asked.isOne && !main.names().isEmpty());
            return new Stated(sentence, holds ? main : whole, whole, asked);
        }

        boolean differs(Stated other) {
            return !sentence.document().id().equals(other.sentence.document().id())
                    && isAsFitting(sentence, other.sentence)
                    && !isOfOccasion()
                    && (differsInValue(other) || differsInName(other));
        }

        private boolean differsInValue(Stated other) {
            boolean sameDays = said.sharesDays(other.said);
            boolean sameTime = asked.type == AnswerType.DATE
                    ? !sameDays || Collections.disjoint(said.moments(), other.said.moments())
                    : sameDays;
            return !asked.values(other.whole).containsAll(asked.values(said))
                    && !asked.values(whole).containsAll(asked.values(other.said))
                    && asked.fixed(said).equals(asked.fixed(other.said))
                    && sameTime
                    && Overlap.of(asked.words(said), asked.words(other.said)) >= SAME_PATTERN;
        }

        private boolean differsInName(Stated other) {
            return asked.isOne
                    && !other.whole.nameWords().containsAll(said.nameWords())
                    && !whole.nameWords().containsAll(other.said.nameWords())
                    && said.differsInOneName(other.said)
                    && said.sharesDays(other.said)
                    && asked.besideNames(said).equals(asked.besideNames(other.said))
                    && Overlap.of(said.rest(), other.said.rest()) >= SAME_PATTERN;
        }

        private boolean isOfOccasion() {
            return asked.type != AnswerType.DATE
                    && OCCASION.matcher(sentence.text()).find();
        }
    }

    /**
     * What a question asks for.
     *
     * @param designated the designations that it names itself
     * @param isDesignation whether it asks for another one
     * @param isOne whether it asks for one person, place or name
     */
    private record Asked(
            AnswerType type, Set<String> designated, boolean isDesignation, boolean isMoment, boolean isOne) {

        static Asked of(String question) {
            AnswerType type = AnswerType.of(question);
            boolean isOther = type == AnswerType.OTHER || type == AnswerType.OCCASION || type == AnswerType.LONG_FORM;
            return new Asked(
                    type,
                    Designation.names(question),
                    isOther && DESIGNATION_ASKED_FOR.matcher(question).find(),
                    type == AnswerType.DATE
                            || (isOther && MOMENT_ASKED_FOR.matcher(question).find()),
                    (isOther || isPersonOrPlace(type))
                            && ONE_ASKED_FOR.matcher(question).find());
        }

        private static boolean isPersonOrPlace(AnswerType type) {
            return type == AnswerType.PERSON || type == AnswerType.PLACE;
        }

        /** The values, names aside, of the kind that is asked for. */
        Set<String> values(Said said) {
            Set<String> values = new HashSet<>();
            if (type == AnswerType.DATE) {
                said.days().forEach(day -> values.add(day.written()));
            } else if (!isPersonOrPlace(type)) {
                values.addAll(said.numbers());
                values.addAll(designation(said));
            }
            if (isMoment) {
                values.addAll(said.moments());
            }
            return values;
        }

        /** The one that the question may ask for. */
        private Set<String> designation(Said said) {
            Set<String> others = new HashSet<>(said.designations());
            others.removeAll(designated);
            return isDesignation && others.size() == 1 ? others : Set.of();
        }

        /** On what sentences that differ in a value have to agree. */
        Set<String> fixed(Said said) {
            Set<String> fixed = new HashSet<>(said.designations());
            fixed.removeAll(designation(said));
            fixed.addAll(isMoment ? Set.of() : said.moments());
            fixed.addAll(type == AnswerType.DATE ? said.numbers() : Set.of());
            fixed.addAll(said.nameWords());
            return fixed;
        }

        /** On what sentences that differ in a name have to agree. */
        Set<String> besideNames(Said said) {
            Set<String> fixed = new HashSet<>(said.designations());
            fixed.addAll(said.moments());
            fixed.addAll(said.numbers());
            return fixed;
        }

        Set<String> words(Said said) {
            return Stream.concat(
                            said.rest().stream(), said.nameWords().stream().flatMap(name -> Terms.of(name).stream()))
                    .collect(Collectors.toSet());
        }
    }
}
