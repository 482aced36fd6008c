package dev.footnote.answering.generation.support;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds phrases that reverse or qualify a sentence: <em>it is false that</em>, <em>used to</em>, <em>unless</em>. */
final class QualifyingPhrases {

    private static final List<Qualification> ALL = List.of(
            Qualification.of(
                    "(?:false|untrue|incorrect|wrong|myth|lie)\\s(?:\\w+\\s){0,2}?that|falsely",
                    "den(?:y|ies|ied|ying)|refut\\w+|disput\\w+|not (?:true|correct|the case)"),
            Qualification.of(
                    "(?<!\\b(?:is|are|was|were|be|been|being|get|got) )used to(?= \\p{L})|formerly|no longer(?! than)",
                    "former|previous(?:ly)?|not any ?more|once|until|in the past|before"),
            Qualification.of("hardly|scarcely|barely", "rarely|seldom|almost no\\w*|not|no|little|few|never|only"),
            Qualification.of(
                    "rumou?red|allegedly|supposedly|unconfirmed",
                    "rumou?rs?|alleged|alleges?|supposed|reported(?:ly)?|claim(?:s|ed)?|said|says?|according"),
            Qualification.of("unless", "except|if|without|save|only|not|no|never|provided|but|until"));

    private QualifyingPhrases() {}

    /** The first such phrase that no quote has in any wording; empty if nothing is added. */
    static String firstAdded(String statement, List<String> quotes) {
        return ALL.stream()
                .filter(qualification ->
                        qualification.phrases.matcher(statement).find()
                                && quotes.stream().noneMatch(qualification::isIn))
                .flatMap(qualification ->
                        qualification.phrases.matcher(statement).results())
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
    }

    /**
     * One kind of qualification.
     *
     * @param phrases phrases that a statement may not add
     * @param synonyms other phrases by which a passage may express the same
     */
    private record Qualification(Pattern phrases, Pattern synonyms) {

        static Qualification of(String turn, String kin) {
            return new Qualification(whole(turn), whole(kin));
        }

        private static Pattern whole(String words) {
            return Pattern.compile("\\b(?:%s)\\b".formatted(words), Pattern.CASE_INSENSITIVE);
        }

        boolean isIn(String text) {
            return phrases.matcher(text).find() || synonyms.matcher(text).find();
        }
    }
}
