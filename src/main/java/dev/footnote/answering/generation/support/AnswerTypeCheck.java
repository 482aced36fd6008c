package dev.footnote.answering.generation.support;

import dev.footnote.answering.english.AnswerType;
import dev.footnote.answering.quantities.Quantity;
import dev.footnote.answering.quantities.QuantityExtractor;
import dev.footnote.text.LexicalTerms;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks that a short statement is of the kind that its question asks for: a time, a count, a person or a place. Only a
 * statement that shares no term with its question is checked; <em>the ferry leaves from the pier</em> is informative by
 * itself.
 */
final class AnswerTypeCheck {

    private static final Pattern TIME = Pattern.compile(
            "\\b(?:(?:second|minute|hour|day|night|morning|midday|noon|afternoon|evening|midnight|week|weekend|month|season"
                    + "|spring|summer|autumn|fall|winter|year|decade|era|age|period|time|holiday|war"
                    + "|battle|reign|revolution|election|beginning|start|end)s?|centur(?:y|ies)|dynast(?:y|ies)|cris[ei]s|millenni(?:um|a)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
                    + "|dawn|dusk|sunrise|sunset|yesterday|today|tomorrow|now|soon|immediately|recently|currently|earlier|later|ago"
                    + "|daily|weekly|monthly|yearly|annually|before|after|when|whenever|while|during|until|till|since|once|upon"
                    + "|every|always|never|christmas|easter|ramadan)\\b|\\p{N}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AMOUNT = Pattern.compile(
            "\\b(?:an?|no|none|nobody|zero|once|twice|half|third|quarter|single|double|triple|both|all|every|each|some|few"
                    + "|several|many|most|much|lots?|only|pair|couple|dozens?|scores|hundreds?|thousands?|millions?|billions?|majority"
                    + "|minority|numerous|countless)\\b|\\p{N}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COUNTED = Pattern.compile(
            "\\bhow (?:many|old|tall)\\b|\\b(?:what|which) (?:percentage|percent|number|proportion|fraction)\\b|\\bpopulation of\\b",
            Pattern.CASE_INSENSITIVE);

    /** A complete sentence, or one that reveals no kind. */
    private static final Pattern OPEN = Pattern.compile(
            "^\\W*(?:it|they|he|she|this|that|these|those|there|you|we)\\b|\\b(?:unknown|unclear|uncertain|undecided|unsure|disputed|debated|var(?:y|ies)|depends?)\\b",
            Pattern.CASE_INSENSITIVE);

    private AnswerTypeCheck() {}

    /** Whether the statement is certainly of another kind. */
    static boolean isOfOtherType(Claim claim, String question) {
        String text = claim.text();
        return claim.isShort()
                && Collections.disjoint(claim.terms(), Set.copyOf(LexicalTerms.analyze(question)))
                && !OPEN.matcher(text).find()
                && !NegatedTerms.hasExplicitNegation(text)
                && isOtherType(text, question);
    }

    private static boolean isOtherType(String text, String question) {
        return switch (AnswerType.of(question)) {
            case DATE ->
                !TIME.matcher(text).find()
                        && TimeExpressions.inPassage(text, null).isEmpty();
            case NUMBER ->
                COUNTED.matcher(question).find()
                        && !AMOUNT.matcher(text).find()
                        && QuantityExtractor.extract(text).isEmpty();
            case PERSON, PLACE -> isOnlyNumber(text);
            default -> false;
        };
    }

    /** Whether the text consists only of numbers and times. */
    private static boolean isOnlyNumber(String text) {
        StringBuilder rest = new StringBuilder(text);
        for (TimeMention mention : TimeExpressions.inPassage(text, null)) {
            rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start()));
        }
        String left = rest.toString();
        for (Quantity number : QuantityExtractor.extract(left)) {
            left = left.replace(number.text(), " ");
        }
        return LexicalTerms.analyze(left).isEmpty();
    }
}
