package dev.footnote.conversation;

import dev.footnote.text.Terms;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message that returns to an earlier topic: <em>Back to the port: who runs it?</em>
 *
 * @param thing the topic that the user returns to or announces (<em>as for the port, ...</em>)
 * @param rest the question about it
 */
record Return(String thing, String rest) {

    private static final Pattern SAID = Pattern.compile(
            "(?is)^\\W*(?:(?:ok|okay|so|and|but|then|well|now|let's|let us|go|going|come|coming|turning)\\W+)*"
                    + "(?:back to|returning to|return to|regarding|concerning|as for|as to)\\s+([^:,;.?!]{2,60})\\s*[:,;.?!]\\s+(.+)");

    private static final Pattern PRONOUN = Pattern.compile("(?i)\\b(?:it|its|they|them|their|he|him|his|she|her)\\b");

    static Optional<Return> of(String message) {
        Matcher said = SAID.matcher(message);
        return message.length() <= Rewriter.LONGEST_MESSAGE && said.matches()
                ? Optional.of(new Return(said.group(1).strip(), said.group(2)))
                : Optional.empty();
    }

    /** The question, with the topic in place of the only pronoun. */
    String named() {
        List<MatchResult> pronouns = PRONOUN.matcher(rest).results().toList();
        if (pronouns.size() != 1 || Rewriter.isEmptyIt(rest)) {
            return rest;
        }
        MatchResult pronoun = pronouns.get(0);
        String owner = Rewriter.isPossessive(rest, pronoun) ? "'s" : "";
        return rest.substring(0, pronoun.start()) + thing + owner + rest.substring(pronoun.end());
    }

    boolean isNamedIn(String text) {
        List<String> terms = Terms.of(thing);
        return terms.isEmpty() || !Collections.disjoint(Terms.of(text), terms);
    }
}
