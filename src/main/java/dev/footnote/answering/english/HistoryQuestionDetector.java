package dev.footnote.answering.english;

import java.util.regex.Pattern;

/** Detects questions about an earlier state: <em>how has the fee changed</em>, <em>what was it before</em>. */
public final class HistoryQuestionDetector {

    private static final String CHANGES =
            "(?:chang|develop|evolv|risen|rise|rose|increas|decreas|rais|lower|fallen|fall|fell|gone (?:up|down)|go (?:up|down)|differ)";

    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:used to|previous|previously|former|formerly|in the past|over the years|over time|originally|history of"
                    + "|(?:first|earlier|older|old|last|prior|all) (?:editions?|versions?|issues?)|no longer|any ?more)\\b"
                    + "|\\b(?:has|have|had|did)\\b[^,;]{0,150}\\b" + CHANGES
                    + "|\\b(?:was|were)\\b[^,;]{0,150}\\b(?:rais|lower|increas|reduc)"
                    + "|\\bwhat (?:is|are|was|were)? ?(?:chang|new|different)"
                    + "|\\b(?:before|earlier)\\W*$|\\bbefore (?:that|then|this|the change|the new)\\b",
            Pattern.CASE_INSENSITIVE);

    private HistoryQuestionDetector() {}

    public static boolean isHistoryQuestion(String question) {
        return ASKED.matcher(question).find();
    }
}
