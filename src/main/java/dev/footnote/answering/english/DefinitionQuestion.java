package dev.footnote.answering.english;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A question for the meaning of a term: <em>What is a lease?</em>, <em>Define lease</em>, <em>What does RDS stand
 * for?</em>
 *
 * @param term the term, without an article
 * @param kind the kind of sentence that answers
 */
public record DefinitionQuestion(String term, Kind kind) {

    /** The kind of sentence that answers a question for a meaning. */
    public enum Kind {
        /** Only a definition. */
        DEFINITION,
        /** A definition, or else any sentence about it: for a named person or thing. */
        ANYTHING,
        /** The expansion of an abbreviation. */
        LONG_FORM
    }

    private static final Pattern WRITTEN_OUT = question(
            "what (?:does|do|did) (?:the (?:letters? |acronym |abbreviation )?)?@ (?:stand|be short) for"
                    + "|what (?:is|are) (?:the )?@ (?:short|an? (?:acronym|abbreviation)|the (?:acronym|abbreviation)) (?:for|of)"
                    + "|(?:what (?:is|are|'s) )?the (?:long|full|expanded|written-out) (?:form|name|version) of (?:the )?@"
                    + "|(?:write out|spell out|expand) (?:the )?(?:acronym |abbreviation )?@",
            "[\\p{L}\\d&.-]{2,10}");

    private static final Pattern DEFINED = question(
            "(?:please )?(?:define|explain the (?:term|word)) (?:the (?:term|word) |an? )?@"
                    + "|(?:what (?:is|are|'s) )?the (?:definition|meaning) of (?:the (?:term|word) |an? )?@"
                    + "|what (?:does|do) (?:the (?:term|word) |an? )?@ mean"
                    + "|what (?:is|are) (?:meant|understood) by (?:the (?:term|word) |an? )?@"
                    + "|what do (?:you|we|they) mean by (?:the (?:term|word) |an? )?@",
            "\\p{L}[\\p{L}-]*(?: \\p{L}[\\p{L}-]*){0,2}");

    private static final Pattern WHAT_ONE_IS =
            question("what(?: is| was|'s|s) an? @", "\\p{L}[\\p{L}-]*(?: \\p{L}[\\p{L}-]*){0,3}");

    private static final Pattern WHAT_IT_IS =
            question("what(?: is| are| was| were|'s|s) (?:the )?@", "\\p{L}[\\p{L}-]*(?: \\p{L}[\\p{L}-]*){0,3}");

    private static final Pattern NAME = Pattern.compile("\\p{Lu}");

    private static final Pattern THE =
            Pattern.compile("^\\W*+\\w\\S*+\\s++(?:\\w++\\s++)?the\\s", Pattern.CASE_INSENSITIVE);

    /** Words that show that the matched text is more than a noun, or not a noun. */
    private static final Pattern OTHER_WORDS = Pattern.compile(
            "\\b(?:of|in|on|at|for|with|to|by|from|under|about|than|per|between|like|after|before|during|and|or|that|which|who"
                    + "|it|he|she|they|you|we|i|this|these|those|there|here|is|are|was|were|be|do|does|did|can|has|have|had|not"
                    + "|going|happening|missing|coming|up|on|off|out|over|left|due|paid|known|made|done|given|taken|kept|held|sold"
                    + "|sent|told|built|used|bought|brought|written|shown|meant|new|next|wrong|right|good|bad|better|best|worse|worst"
                    + "|special|different|unusual|unique|important|necessary|free|open|closed|ready|more|most|less|least|else|same"
                    + "|first|last|today|tomorrow|yesterday|now|so|allowed|\\p{L}{3,}(?:able|ible|ful))\\b",
            Pattern.CASE_INSENSITIVE);

    /** A participle at the end; the exceptions are nouns in <em>-ed</em>. */
    private static final Pattern PARTICIPLE = Pattern.compile(
            "(?<!\\b(?:b|s|f|w|n|spe|bre|cr|sh|sle|ble|re|hundr|be|see|ste))ed$", Pattern.CASE_INSENSITIVE);

    private static Pattern question(String wordings, String term) {
        return Pattern.compile(
                "^\\W*(?:(?:and|so|but|ok|please|(?:can|could) you (?:tell me|explain)|tell me),?\\s+){0,9}(?:"
                        + wordings.replace(" ", "\\s+")
                                .replace("@", "[\"'\u201c\u2018]?(" + term.replace(" ", "\\s+") + ")[\"'\u201d\u2019]?")
                        + ")\\W*$",
                Pattern.CASE_INSENSITIVE);
    }

    /** Empty for any other question. */
    public static Optional<DefinitionQuestion> of(String question) {
        Optional<DefinitionQuestion> writtenOut =
                term(WRITTEN_OUT, question).map(term -> new DefinitionQuestion(term, Kind.LONG_FORM));
        return writtenOut
                .or(() -> noun(DEFINED, question).map(term -> new DefinitionQuestion(term, kind(term))))
                .or(() -> noun(WHAT_ONE_IS, question).map(term -> new DefinitionQuestion(term, kind(term))))
                .or(() -> noun(WHAT_IT_IS, question)
                        .map(term -> new DefinitionQuestion(
                                term, THE.matcher(question).find() ? Kind.ANYTHING : kind(term))));
    }

    private static Kind kind(String term) {
        return NAME.matcher(term).find() ? Kind.ANYTHING : Kind.DEFINITION;
    }

    private static Optional<String> noun(Pattern asks, String question) {
        return term(asks, question)
                .filter(term -> !OTHER_WORDS.matcher(term).find()
                        && !PARTICIPLE.matcher(term).find());
    }

    private static Optional<String> term(Pattern asks, String question) {
        Matcher asked = asks.matcher(question);
        return asked.find()
                ? IntStream.rangeClosed(1, asked.groupCount())
                        .mapToObj(asked::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }
}
