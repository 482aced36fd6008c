package dev.footnote.conversation;

import dev.footnote.conversation.Turn.Role;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What of a conversation a message may refer to.
 *
 * @param questions of the user, oldest first, without thanks and greetings
 * @param answer the beginning of the last answer; empty when it was a refusal or there was none
 */
record History(List<String> questions, String answer) {

    /** Of an answer, in UTF-16 code units: its topic stands there, and all of it would hide the message. */
    private static final int LONGEST_ANSWER = 150;

    /** Of a question; the last is kept, for what is asked stands at the end. */
    private static final int LONGEST_QUESTION = 500;

    private static final Pattern SMALL_TALK = Pattern.compile("(?i)(?:[^\\p{L}\\p{N}]|\\b(?:"
            + "thanks?|thank you|thx|ty|cheers|hi|hello|hey|good (?:morning|afternoon|evening|day)|bye|goodbye|please"
            + "|ok|okay|yes|yeah|yep|no|nope|sure|great|nice|cool|wow|got it|i see|fine|perfect|right|very much|so much"
            + "|a lot|for (?:that|this|the (?:help|information|answer))|that (?:is|was|helped)|this (?:is|was|helped)"
            + "|(?:very |really )?(?:helpful|interesting|good|clear|all))\\b)*");

    private static final Pattern REFUSAL = Pattern.compile(
            "(?i)\\W*(?:the (?:documents|passages)(?: found)? (?:do|did) not"
                    + "|(?:i am |i'm |i\u2019m )?sorry|unfortunately|i (?:do not|don't|don\u2019t|cannot|can't|can\u2019t|could not)\\b).*",
            Pattern.DOTALL);

    static History of(List<Turn> turns) {
        List<String> questions = turns.stream()
                .filter(turn -> turn.role() == Role.USER)
                .map(turn -> end(oneLine(turn.text())))
                .filter(text -> !SMALL_TALK.matcher(text).matches())
                .toList();
        String last = turns.isEmpty() ? "" : oneLine(turns.get(turns.size() - 1).text());
        boolean isAnswer = !turns.isEmpty() && turns.get(turns.size() - 1).role() == Role.ASSISTANT;
        return new History(questions, isAnswer && !REFUSAL.matcher(last).matches() ? beginning(last) : "");
    }

    String lastQuestion() {
        return questions.get(questions.size() - 1);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER);
    }

    private static String end(String text) {
        return text.length() <= LONGEST_QUESTION ? text : text.substring(text.length() - LONGEST_QUESTION);
    }
}
