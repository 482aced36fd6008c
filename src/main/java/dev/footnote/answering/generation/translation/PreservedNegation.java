package dev.footnote.answering.generation.translation;

import dev.footnote.answering.generation.support.NegatedTerms;
import dev.footnote.answering.languages.NegationWords;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks that a translation is negated where its English original is. English words that other languages may express by
 * a negation, such as <em>refused, until, unmanned</em>, decide nothing, and what is negated is not compared. A leading
 * <em>yes</em> or <em>no</em> is compared separately.
 */
final class PreservedNegation {

    private static final Pattern MAY_DENY = Pattern.compile(
            "\\b(?:un(?!it|ion|iv|iq|if|der|til\\b|to\\b|less\\b|ict)\\p{L}{3,}|non\\p{L}*|dis(?:app|agr|allow|cont|qual|miss)\\p{L}*|\\p{L}+less(?:ly|ness)?"
                    + "|in(?:a(?:b|cc|ct|d)|cap|compl|cons|corr|def|dep|dir|eff|elig|form|suff|val|vis)\\p{L}*"
                    + "|im(?:poss|prob|pract|mob|mun)\\p{L}*|il(?:leg|lic)\\p{L}*|ir(?:reg|rel|resp)\\p{L}*"
                    + "|unable|lack\\p{L}*|fail\\p{L}*|refus\\p{L}*|reject\\p{L}*|declin\\p{L}*|den(?:y|ies|ied|ying|ial)|prevent\\p{L}*"
                    + "|prohibit\\p{L}*|forb\\p{L}*|bann?\\p{L}{0,3}|avoid\\p{L}*|stop\\p{L}*|ceas\\p{L}*|exempt\\p{L}*|except\\p{L}*"
                    + "|miss\\p{L}*|abs(?:en|tain)\\p{L}*|until|unless|hardly|barely|rarely|seldom|few|fewer|little|less|least"
                    + "|only|just|merely|other than|rather than|instead|apart from|zero|free|against|oppos\\p{L}*|doubt|more than"
                    + "|no (?:longer|more|less|fewer|later|earlier|sooner|doubt|matter)"
                    + "|nothing (?:but|more|less)|not (?:only|just|merely|least))\\b",
            Pattern.CASE_INSENSITIVE);

    private PreservedNegation() {}

    /**
     * The fault of a translation, worded as the end of a sentence; empty if there is no fault, or if it is uncertain.
     */
    static String fault(String statement, String translation, Locale language) {
        YesNoOpening original = YesNoOpening.of(statement, Locale.ENGLISH);
        YesNoOpening translated = YesNoOpening.of(translation, language);
        if (original.isPresent() && translated.isPresent()) {
            return original.isYes() == translated.isYes()
                    ? faultOfSentence(original.rest(), translated.rest(), language)
                    : "answers the contrary";
        }
        return faultOfSentence(statement, translation, language);
    }

    private static String faultOfSentence(String statement, String translation, Locale language) {
        if (MAY_DENY.matcher(statement).find()) {
            return "";
        }
        boolean denies = NegatedTerms.hasExplicitNegation(statement);
        return NegationWords.isNegated(translation, language)
                .filter(translated -> translated != denies)
                .map(translated -> translated ? "denies what was said" : "does not deny what was denied")
                .orElse("");
    }
}
