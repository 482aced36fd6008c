package dev.footnote.conversation;

import dev.footnote.text.LexicalTerms;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message that returns to an earlier topic: <em>Back to the port: who runs it?</em>
 *
 * @param topic the topic that the user returns to or announces (<em>as for the port, ...</em>)
 * @param question the question about it
 */
record TopicReturn(String topic, String question) {

    private static final Pattern SAID = Pattern.compile(
            "(?is)^\\W*(?:(?:ok|okay|so|and|but|then|well|now|let's|let us|go|going|come|coming|turning)\\W+){0,9}"
                    + "(?:back to|returning to|return to|regarding|concerning|as for|as to)\\s++([^:,;.?!]{1,59}[^:,;.?!\\s])\\s*+[:,;.?!]\\s+(.+)");

    private static final Pattern PRONOUN = Pattern.compile("(?i)\\b(?:it|its|they|them|their|he|him|his|she|her)\\b");

    static Optional<TopicReturn> of(String message) {
        Matcher said = SAID.matcher(message);
        return message.length() <= RuleBasedRewriter.LONGEST_MESSAGE && said.matches()
                ? Optional.of(new TopicReturn(said.group(1).strip(), said.group(2)))
                : Optional.empty();
    }

    /** The question, with the topic in place of the only pronoun. */
    String resolvedQuestion() {
        List<MatchResult> pronouns = PRONOUN.matcher(question).results().toList();
        if (pronouns.size() != 1 || RuleBasedRewriter.hasExpletiveIt(question)) {
            return question;
        }
        MatchResult pronoun = pronouns.get(0);
        String owner = RuleBasedRewriter.isPossessive(question, pronoun) ? "'s" : "";
        return question.substring(0, pronoun.start()) + topic + owner + question.substring(pronoun.end());
    }

    boolean isNamedIn(String text) {
        List<String> terms = LexicalTerms.analyze(topic);
        return terms.isEmpty() || !Collections.disjoint(LexicalTerms.analyze(text), terms);
    }
}
