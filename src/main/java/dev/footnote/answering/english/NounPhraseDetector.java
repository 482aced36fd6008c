package dev.footnote.answering.english;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Detects noun phrases after a form of <em>be</em>, as opposed to participles, adjectives and places. */
final class NounPhraseDetector {

    private static final String FUNCTION_WORD =
            "(?:of|in|on|at|for|with|to|by|from|under|about|than|per|between|like|after|before|during|into|within|without|until"
                    + "|till|since|through|over|up|off|out|along|around|behind|beside|across|against|and|or|but|as|if|because|while"
                    + "|when|where|once|twice|every|each|both|all|again|away|back|daily|hourly|weekly|monthly|yearly|today|then|now"
                    + "|here|there|together|down|apart|open|closed|\\p{L}+ly)";

    private static final Pattern ADVERBS = Pattern.compile(
            "(?:(?:only|also|always|often|still|then|now|thus|just|perhaps|therefore|simply|\\p{Ll}+ly)\\s+){1,20}");

    private static final Pattern NO_NOUN = Pattern.compile(
            "(?:not|never|no|neither|nothing|being|been|so|too|very|much|more|most|less|due|subject|(?:free|full|aware|capable|short|typical|worthy)\\s+of|"
                    + FUNCTION_WORD + ")\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern THE_SAME = Pattern.compile("the\\s+same\\b", Pattern.CASE_INSENSITIVE);

    /** A determiner, or the opening of a colloquial definition: <em>A strike is when ...</em> */
    private static final Pattern NOUN = Pattern.compile(
            "[\"'\u201c\u2018*_]*(?:an?|the|any(?:one|body|thing)?|some(?:one|body|thing)?|everything|one|what|whatever|those|that|another|such|when|where|all|every|each|either)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MEASURE = Pattern.compile(
            "\\d[^.;]*?\\b(?:high|long|wide|old|tall|deep|away|thick|heavy|late|apart|percent)\\b|\\d++(?:[.,]\\d*+)?\\s?%");

    private static final Pattern WORD = Pattern.compile("[\"'\u201c\u2018*_]*([\\p{L}\\d][\\p{L}\\d'\u2019-]*)");

    private static final Pattern OF_A_NOUN =
            Pattern.compile("(?:\\s+(?:and|or)\\s+\\p{L}+)?\\s+(?:that|which|who|whose|of|where|whereby|made|used)\\b");

    /** Text after a word that ends the phrase. */
    private static final Pattern END =
            Pattern.compile("\\s*(?:$|[^\\s\\p{L}\\d\"'\u201c\u2018*_-])|\\s+(?:\\d|" + FUNCTION_WORD + "\\b)");

    private static final Pattern NOUN_BY_FORM =
            Pattern.compile("\\p{L}{2,}(?:[^su]s|us|tion|sion|ment|ness|ity|ance|ence|ism|ship|ure|ing)");

    private NounPhraseDetector() {}

    static boolean isNounPhrase(String predicate) {
        Matcher adverbs = ADVERBS.matcher(predicate);
        String rest = adverbs.lookingAt() ? predicate.substring(adverbs.end()) : predicate;
        if (THE_SAME.matcher(rest).lookingAt()) {
            return false;
        }
        return NOUN.matcher(rest).lookingAt()
                || (!NO_NOUN.matcher(rest).lookingAt() && !MEASURE.matcher(rest).lookingAt() && isBareNoun(rest));
    }

    private static boolean isBareNoun(String rest) {
        Matcher first = WORD.matcher(rest);
        if (!first.lookingAt()) {
            return false;
        }
        String behind = rest.substring(first.end());
        boolean isExplained = OF_A_NOUN.matcher(behind).lookingAt() && !isParticiple(first.group(1));
        return isExplained
                || !END.matcher(behind).lookingAt()
                || NOUN_BY_FORM.matcher(first.group(1)).matches();
    }

    private static boolean isParticiple(String word) {
        return word.endsWith("ed") || word.endsWith("en");
    }
}
