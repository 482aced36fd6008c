package dev.footnote.answering.extraction;

import dev.footnote.answering.english.AnswerType;
import dev.footnote.text.LexicalTerms;
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
 * Sentences of different documents that conflict: they have the same words but another number, date or name where the
 * question asks for it. There is no conflict between sentences about different days, between sentences that fit the
 * question's period differently, or between sentences that each report an occasion of their own.
 *
 * @param newestFirst the best sentence and those that conflict with it, by document date; empty without a conflict
 * @param isDecided whether the question asks for the latest state, which the first sentence gives
 */
record SentenceConflict(List<ScoredSentence> newestFirst, boolean isDecided) {

    private static final SentenceConflict NONE = new SentenceConflict(List.of(), false);

    private static final Pattern LATEST = Pattern.compile(
            "\\b(?:latest|current|currently|newest|most recent|most recently|now|nowadays|today|at present|these days)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Questions for a single person, place or name, so that a second one contradicts; many may have signed. */
    private static final Pattern ONE_ASKED_FOR = Pattern.compile(
            "^\\W*(?:(?:who|where) (?:is|was|has been|heads?|headed|leads?|led|chairs?|chaired|runs|ran)\\b"
                    + "|(?:what (?:is|was) |(?:please )?(?:name|tell me|give me) )(?:me )?the name of\\b"
                    + "|(?:please )?name the\\b"
                    + "|(?:in|on|at) (?:what|which) \\p{L}+ (?:is|was)\\b)",
            Pattern.CASE_INSENSITIVE);

    /** Questions for a time of day or a day of the week. */
    private static final Pattern MOMENT_ASKED_FOR = Pattern.compile(
            "\\b(?:what|which) (?:time|hours?|weekday|day)\\b|\\bhours of\\b", Pattern.CASE_INSENSITIVE);

    /** Questions for a designation, as opposed to questions about one. */
    private static final Pattern DESIGNATION_ASKED_FOR = Pattern.compile(
            "\\b(?:what|which) (?:%1$s)\\b(?! \\d)|\\b(?:number|code) of\\b|\\b(?:%1$s|serial|order) (?:number|code)\\b"
                    .formatted(Designation.NOUNS),
            Pattern.CASE_INSENSITIVE);

    /** A sentence about an unnamed occasion, the one that its document reports. */
    private static final Pattern OCCASION = Pattern.compile(
            "^\\W*(?:at|during) (?:the|this|our|a) .*\\b(?:was|were|had|\\p{Ll}+ed)\\b", Pattern.CASE_INSENSITIVE);

    /** Two sentences state the same thing when their remaining words have at least this Jaccard index. */
    private static final double SAME_PATTERN = 0.75;

    /** The maximum difference between the shares of the question's terms in two sentences. */
    private static final double AS_FITTING = 0.02;

    private static final int MOST = 4;

    private static final Comparator<ScoredSentence> NEWEST_FIRST = Comparator.<ScoredSentence, LocalDate>comparing(
                    sentence -> sentence.document().date(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    SentenceConflict {
        newestFirst = List.copyOf(newestFirst);
    }

    /** The conflict around the first of the sentences. */
    static SentenceConflict detect(List<ScoredSentence> scored, String question) {
        ScoredSentence best = scored.get(0);
        List<ComparedSentence> conflicting = new ArrayList<>(List.of(ComparedSentence.of(best, question)));
        for (ScoredSentence sentence : scored.subList(1, scored.size())) {
            if (conflicting.size() < MOST && isAsFitting(best, sentence)) {
                ComparedSentence other = ComparedSentence.of(sentence, question);
                if (conflicting.stream().allMatch(one -> one.differs(other))) {
                    conflicting.add(other);
                }
            }
        }
        List<ScoredSentence> found = new ArrayList<>(
                conflicting.stream().map(ComparedSentence::sentence).toList());
        if (found.size() < 2) {
            return NONE;
        }
        found.sort(NEWEST_FIRST);
        boolean latest = LATEST.matcher(question).find();
        return new SentenceConflict(found, latest && isNewer(found.get(0), found.get(1)));
    }

    /** Whether both match the question and its period equally well; cheap, and most sentences fail it. */
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

    /** Whether there is an undecided conflict. */
    boolean isOpen() {
        return !newestFirst.isEmpty() && !isDecided;
    }

    ScoredSentence newest() {
        return newestFirst.get(0);
    }

    /**
     * A sentence and its facts.
     *
     * @param facts the facts of its main clause; those of the whole sentence when only added clauses hold what is asked
     *     for
     * @param whole the facts of the whole sentence
     */
    private record ComparedSentence(
            ScoredSentence sentence, SentenceFacts facts, SentenceFacts whole, RequestedValue asked) {

        static ComparedSentence of(ScoredSentence sentence, String question) {
            RequestedValue requestedValue = RequestedValue.of(question);
            SentenceFacts whole = SentenceFacts.of(sentence, question);
            SentenceFacts main = SentenceFacts.ofMainClause(sentence, question);
            boolean holds = !requestedValue.values(main).isEmpty()
                    || (requestedValue.isOne && !main.names().isEmpty());
            return new ComparedSentence(sentence, holds ? main : whole, whole, requestedValue);
        }

        boolean differs(ComparedSentence other) {
            return !sentence.document().id().equals(other.sentence.document().id())
                    && isAsFitting(sentence, other.sentence)
                    && !isOfOccasion()
                    && (differsInValue(other) || differsInName(other));
        }

        private boolean differsInValue(ComparedSentence other) {
            boolean sameDays = facts.sharesDays(other.facts);
            boolean sameTime = asked.type == AnswerType.DATE
                    ? !sameDays || Collections.disjoint(facts.moments(), other.facts.moments())
                    : sameDays;
            return !asked.values(other.whole).containsAll(asked.values(facts))
                    && !asked.values(whole).containsAll(asked.values(other.facts))
                    && asked.fixed(facts).equals(asked.fixed(other.facts))
                    && sameTime
                    && TermOverlap.of(asked.words(facts), asked.words(other.facts)) >= SAME_PATTERN;
        }

        private boolean differsInName(ComparedSentence other) {
            return asked.isOne
                    && !other.whole.nameWords().containsAll(facts.nameWords())
                    && !whole.nameWords().containsAll(other.facts.nameWords())
                    && facts.differsInOneName(other.facts)
                    && facts.sharesDays(other.facts)
                    && asked.besideNames(facts).equals(asked.besideNames(other.facts))
                    && TermOverlap.of(facts.rest(), other.facts.rest()) >= SAME_PATTERN;
        }

        private boolean isOfOccasion() {
            return asked.type != AnswerType.DATE
                    && OCCASION.matcher(sentence.text()).find();
        }
    }

    /**
     * The kind of value that a question asks for.
     *
     * @param designated the designations in the question
     * @param isDesignation whether it asks for another designation
     * @param isOne whether it asks for a single person, place or name
     */
    private record RequestedValue(
            AnswerType type, Set<String> designated, boolean isDesignation, boolean isMoment, boolean isOne) {

        static RequestedValue of(String question) {
            AnswerType type = AnswerType.of(question);
            boolean isOther = type == AnswerType.OTHER || type == AnswerType.OCCASION || type == AnswerType.LONG_FORM;
            return new RequestedValue(
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

        /** The values of the requested kind, except names. */
        Set<String> values(SentenceFacts sentenceFacts) {
            Set<String> values = new HashSet<>();
            if (type == AnswerType.DATE) {
                sentenceFacts.days().forEach(day -> values.add(day.written()));
            } else if (!isPersonOrPlace(type)) {
                values.addAll(sentenceFacts.numbers());
                values.addAll(designation(sentenceFacts));
            }
            if (isMoment) {
                values.addAll(sentenceFacts.moments());
            }
            return values;
        }

        /** The designation that may be the answer. */
        private Set<String> designation(SentenceFacts sentenceFacts) {
            Set<String> others = new HashSet<>(sentenceFacts.designations());
            others.removeAll(designated);
            return isDesignation && others.size() == 1 ? others : Set.of();
        }

        /** The facts on which sentences that differ in a value must agree. */
        Set<String> fixed(SentenceFacts sentenceFacts) {
            Set<String> fixed = new HashSet<>(sentenceFacts.designations());
            fixed.removeAll(designation(sentenceFacts));
            fixed.addAll(isMoment ? Set.of() : sentenceFacts.moments());
            fixed.addAll(type == AnswerType.DATE ? sentenceFacts.numbers() : Set.of());
            fixed.addAll(sentenceFacts.nameWords());
            return fixed;
        }

        /** The facts on which sentences that differ in a name must agree. */
        Set<String> besideNames(SentenceFacts sentenceFacts) {
            Set<String> fixed = new HashSet<>(sentenceFacts.designations());
            fixed.addAll(sentenceFacts.moments());
            fixed.addAll(sentenceFacts.numbers());
            return fixed;
        }

        Set<String> words(SentenceFacts sentenceFacts) {
            return Stream.concat(
                            sentenceFacts.rest().stream(),
                            sentenceFacts.nameWords().stream().flatMap(name -> LexicalTerms.analyze(name).stream()))
                    .collect(Collectors.toSet());
        }
    }
}
