package dev.footnote.conversation;

import dev.footnote.text.LexicalTerms;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The announcement of a new topic at the start of a message: <em>New topic: who invented the zip?</em> */
final class TopicAnnouncement {

    private static final Pattern ANNOUNCEMENT = Pattern.compile(
            "(?i)^\\W*(?:(?:ok|okay|now|so|well|and|but|let's|lets|let us)\\W+){0,9}(?:(?:a|an|to a|change the|change of|changing the|switch)\\s+){0,9}"
                    + "(?:new|different|another|other|next|change of|change the|changing the|switching)\\s+(?:topic|subject|question|matter)\\b"
                    + "(?:\\s*[:;,.!\u2013\u2014-]+\\s*(?=\\S))?");

    private TopicAnnouncement() {}

    static boolean isIn(String message) {
        return matcher(message).lookingAt();
    }

    /** The message without its announcement if a question follows; otherwise unchanged. */
    static String removeFrom(String message) {
        Matcher announcement = matcher(message);
        if (!announcement.lookingAt()) {
            return message;
        }
        String rest = message.substring(announcement.end());
        boolean isSeparated = !Character.isLetter(message.charAt(announcement.end() - 1));
        return isSeparated && !LexicalTerms.analyze(rest).isEmpty() ? rest : message;
    }

    private static Matcher matcher(String message) {
        return ANNOUNCEMENT.matcher(message).region(0, Math.min(message.length(), RuleBasedRewriter.LONGEST_MESSAGE));
    }
}
