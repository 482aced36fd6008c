package dev.footnote.answering.message;

import dev.footnote.answering.message.MessageWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a message between two punctuation marks.
 *
 * @param words at least one
 * @param end offset after its punctuation, where the next clause may begin
 * @param asks whether it ends with a question mark
 */
record Clause(List<Word> words, int end, boolean asks) {

    private static final String ALWAYS_CLOSE = "!?\u2026\u3002\uff01\uff1f\uff0c\u3001\u061f\n()\"\u201c\u201d";

    /** Marks that end a clause only before a space, as they also occur inside numbers, acronyms and times of day. */
    private static final String CLOSE_BEFORE_SPACE = ".,;:-\u2013\u2014";

    int start() {
        return words.get(0).start();
    }

    String plain() {
        return words.stream().map(Word::plain).collect(Collectors.joining(" "));
    }

    /** The clauses of a message that contain words, in order. */
    static List<Clause> of(String message) {
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= message.length(); i++) {
            if (i == message.length() || closes(message, i)) {
                List<Word> words = MessageWords.of(message, from, i);
                int end = Math.min(i + 1, message.length());
                if (!words.isEmpty()) {
                    clauses.add(new Clause(words, end, i < message.length() && isQuestionMark(message.charAt(i))));
                }
                from = end;
            }
        }
        return clauses;
    }

    private static boolean closes(String message, int at) {
        char c = message.charAt(at);
        boolean beforeSpace = at + 1 == message.length() || Character.isWhitespace(message.charAt(at + 1));
        return ALWAYS_CLOSE.indexOf(c) >= 0 || (CLOSE_BEFORE_SPACE.indexOf(c) >= 0 && beforeSpace);
    }

    private static boolean isQuestionMark(char c) {
        return c == '?' || c == '\uff1f' || c == '\u061f';
    }
}
