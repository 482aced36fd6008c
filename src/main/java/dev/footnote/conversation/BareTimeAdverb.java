package dev.footnote.conversation;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message that consists of an adverb of time: <em>And afterwards?</em>, <em>What about now?</em> */
final class BareTimeAdverb {

    private static final Pattern MESSAGE =
            Pattern.compile("(?i)^(\\W*(?:(?:and|but|or|so)\\b\\W*)?(?:(?:what|how) about\\b\\W*)?)"
                    + "(?:(?<later>afterwards?|later(?: on)?|thereafter)|(?<earlier>earlier|previously|beforehand)"
                    + "|(?<now>now|nowadays|currently|at present|these days))(\\W*)$");

    private static final Map<String, String> MEANT =
            Map.of("later", "after that", "earlier", "before that", "now", "today");

    private BareTimeAdverb() {}

    /** The message with the adverb replaced by its meaning; any other message unchanged. */
    static String expand(String message) {
        Matcher adverb = MESSAGE.matcher(message);
        return message.length() <= RuleBasedRewriter.LONGEST_MESSAGE && adverb.matches()
                ? MEANT.entrySet().stream()
                        .filter(meant -> adverb.group(meant.getKey()) != null)
                        .map(meant -> adverb.group(1) + meant.getValue() + adverb.group(5))
                        .findFirst()
                        .orElse(message)
                : message;
    }
}
