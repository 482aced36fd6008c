package dev.footnote.answering.headings;

import dev.footnote.answering.english.AnswerType;
import dev.footnote.text.LexicalTerms;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of money, lengths, and counts. */
record HeadingAmounts(AnswerType type, String question) implements HeadingAnswerKind {

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private static final Pattern COUNT = Pattern.compile("(?<!\\d)\\d++\\s++(?:\\p{L}++\\s++)?(\\p{L}++)");

    private static final Pattern COUNTED = Pattern.compile("\\bhow many\\s+(\\p{L}+)", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean isInHeading(String heading, String above) {
        return DIGIT.matcher(heading).find()
                && type.fit(heading, question) == 1
                && (type.isMeasure() || counts(heading));
    }

    /** Whether the counted noun directly follows a number, or with one word between. */
    private boolean counts(String heading) {
        Matcher counted = COUNTED.matcher(question);
        if (!counted.find()) {
            return false;
        }
        List<String> thing = LexicalTerms.analyze(counted.group(1));
        return COUNT.matcher(heading)
                .results()
                .anyMatch(number -> LexicalTerms.analyze(number.group()).containsAll(thing));
    }

    @Override
    public boolean isInSentence(String sentence) {
        return type.isMeasure()
                ? DIGIT.matcher(sentence).find() && type.fit(sentence, question) == 1
                : type.fit(sentence, question) == 1;
    }
}
