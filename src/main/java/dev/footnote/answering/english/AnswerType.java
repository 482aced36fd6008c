package dev.footnote.answering.english;

import dev.footnote.text.LexicalTerms;
import dev.footnote.time.CalendarNames;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer type that a question expects, and a test whether a sentence has such an answer, new to the question. */
public enum AnswerType {
    AMOUNT_OF_MONEY(
            "\\b(price|cost|costs|salary|budget|how expensive|how much (money|did .{1,60} (pay|cost|earn)))\\b",
            "[$\u20ac\u00a3\u00a5\u20b9]\\s?\\d|\\b(dollars?|euros?|pounds?|rupees?|yen|yuan|francs?|crores?|cents?|USD|EUR|INR|GBP)\\b"),
    DURATION(
            "\\bhow long\\b|\\b(what|which) (period|length of time)\\b|\\b(for|over|in) how many (years|months|weeks|days|hours)\\b",
            "\\b(years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(y|ies)|since|until)\\b"
                    + "|\\b((kilo|centi|milli)?met(er|re)s?|miles?|feet|foot|inch(es)?|yards?|pages?)\\b|\\d\\s?(k|c|m)?m\\b"
                    + "|\\b\\d{4}\\s?[-\u2013]\\s?\\d{2,4}\\b|\\bfrom\\b.{1,40}\\bto\\b"),
    NUMBER(
            "\\bhow (many|much|old|tall|high|far|large|big|often|fast|deep|wide)\\b"
                    + "|\\b(what|which) (percentage|percent|number|proportion|share|fraction|amount)\\b|\\bpopulation of\\b",
            "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty|fifty"
                    + "|hundreds?|thousands?|millions?|billions?|half|third|quarter|once|twice|several|annual|daily|weekly"
                    + "|monthly|yearly)\\b"),
    DATE(
            "^\\W*when\\b|\\b(in|on|by|since|until|from) (what|which) (year|month|day|date|decade|century)\\b"
                    + "|\\b(what|which) (year|date|day|month|century|decade)\\b|\\bsince when\\b|, when\\b",
            "\\b\\d{3,4}\\b|\\b\\d{1,2}(st|nd|rd|th)?\\b|\\b(" + CalendarNames.MONTHS + "|" + CalendarNames.WEEKDAYS
                    + "|century|yesterday|today|tomorrow|spring|summer|autumn|winter|year|month|week)s?\\b"),
    PERSON("^\\W*(who|whom|whose)\\b|\\b(by|with|to|for|of|and) (whom|whose|who)\\b|\\bwhich (person|player)\\b", ""),
    PLACE(
            "^\\W*where\\b|\\b(in|at|from) (what|which) (city|country|place|state|town|region|location)\\b"
                    + "|\\b(what|which) (city|country|state|town|venue)\\b|\\band where\\b",
            ""),
    OCCASION(
            "\\b(on|at|during|for) (what|which) (occasion|event|meeting|summit|conference|gathering)\\b"
                    + "|\\b(sidelines?|margins?) of (what|which)\\b",
            "\\b(sidelines?|margins|occasion|summit|conference|congress|forum|ceremony|festival|anniversary|gathering)\\b"
                    + "|\\b(?-i:Meeting)\\b"),
    LONG_FORM(
            "\\b(stands? for|short for|meaning of|abbreviation|acronym)\\b|\\bwhat('?s| is| does| are)? (?-i:[A-Z]{3,})\\b|\\b(?-i:[A-Z]{3,}) mean",
            ""),
    OTHER("", "");

    /** The fit of a sentence that gives no evidence either way. */
    public static final double NEUTRAL = 0.5;

    /** The counted thing: its first two words, as the pattern cannot tell where a longer noun phrase ends. */
    private static final Pattern COUNTED =
            Pattern.compile("\\bhow many\\s+([\\p{L}'-]+(?:\\s+[\\p{L}'-]+)?)", Pattern.CASE_INSENSITIVE);

    /** The maximum distance in characters between a number and what it counts. */
    private static final int COUNT_BEFORE = 30;

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private static final Pattern ACRONYM = Pattern.compile("\\b\\p{Lu}[\\p{Lu}\\d-]+\\b");

    /** A name after a preposition of place; months, days and one side of a pair (India-US) are not places. */
    private static final Pattern PLACE_NAME =
            Pattern.compile("\\b(?i:in|at|near|from|to|into|outside|across|around|throughout)\\s+(?i:the\\s+)?(?!"
                    + CalendarNames.MONTHS + "|" + CalendarNames.WEEKDAYS + ")(\\p{Lu}[\\p{L}\\p{M}'\u2019]++)(?!-)");

    private final Pattern asks;
    private final Pattern holds;

    AnswerType(String asks, String holds) {
        this.asks = Pattern.compile(asks, Pattern.CASE_INSENSITIVE);
        this.holds = Pattern.compile(holds, Pattern.CASE_INSENSITIVE);
    }

    /** The first type whose pattern matches the question. */
    public static AnswerType of(String question) {
        for (AnswerType type : values()) {
            if (type != OTHER && type.asks.matcher(question).find()) {
                return type;
            }
        }
        return OTHER;
    }

    /**
     * How well a sentence fits, 0 to 1: 1 when it contains such a thing, 0 when not, 0.3 when its numbers count
     * something else. {@link #NEUTRAL} when the question asks for no known type; when no long form or new place is
     * found, as a place may be any noun; or when a sentence has the question's verb without a new name as its agent.
     */
    public double fit(String sentence, String question) {
        if (this == OTHER) {
            return NEUTRAL;
        }
        if (this == NUMBER && holds.matcher(sentence).find()) {
            return countsAnother(sentence, question) ? 0.3 : 1;
        }
        if (this == LONG_FORM) {
            return givesLongForm(sentence, question) ? 1 : NEUTRAL;
        }
        if (this == PERSON) {
            return AgentDetector.fit(sentence, question);
        }
        if (this == PLACE) {
            return holdsNewPlace(sentence, question) ? 1 : NEUTRAL;
        }
        return holds.matcher(sentence).find() ? 1 : 0;
    }

    /** Whether the type is an amount of money or a length, which a text states only with a number or a unit. */
    public boolean isMeasure() {
        return this == AMOUNT_OF_MONEY || this == DURATION;
    }

    /** Whether the text contains anything of this type, regardless of the question. */
    public boolean isIn(String text) {
        boolean number = this == AMOUNT_OF_MONEY && DIGIT.matcher(text).find();
        return number || holds.matcher(text).find();
    }

    /** Whether the sentence has the things of {@code how many things}, but never with a number before them. */
    private static boolean countsAnother(String sentence, String question) {
        Matcher counted = COUNTED.matcher(question);
        if (!counted.find()) {
            return false;
        }
        Set<String> things = Set.copyOf(LexicalTerms.analyze(counted.group(1)));
        List<LexicalTerms.LocatedTerm> terms = LexicalTerms.analyzeWithOffsets(sentence);
        List<LexicalTerms.LocatedTerm> met =
                terms.stream().filter(term -> things.contains(term.term())).toList();
        return !met.isEmpty()
                && met.stream()
                        .noneMatch(term -> NUMBER.holds
                                .matcher(sentence.substring(Math.max(0, term.start() - COUNT_BEFORE), term.start()))
                                .find());
    }

    /** Whether an acronym of the question appears in brackets, or directly before brackets. */
    private static boolean givesLongForm(String sentence, String question) {
        return ACRONYM.matcher(question)
                .results()
                .anyMatch(acronym -> bracketed(Pattern.quote(acronym.group()))
                        .matcher(sentence)
                        .find());
    }

    private static Pattern bracketed(String acronym) {
        return Pattern.compile("\\(" + acronym + "\\)|\\b" + acronym + " \\(");
    }

    private static boolean holdsNewPlace(String sentence, String question) {
        String asked = question.toLowerCase(Locale.ROOT);
        return PLACE_NAME
                .matcher(sentence)
                .results()
                .anyMatch(place -> !asked.contains(place.group(1).toLowerCase(Locale.ROOT)));
    }
}
