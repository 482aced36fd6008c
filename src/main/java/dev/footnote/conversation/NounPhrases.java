package dev.footnote.conversation;

import dev.footnote.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds noun phrases such as <em>the night ferry</em> in a question, by their article and the position of the verb. */
final class NounPhrases {

    private static final String NO_NOUN =
            "(?!(?:of|for|in|on|at|to|from|by|with|and|or|as|than|that|which|who|is|are|was|were|be|been|do"
                    + "|does|did|can|could|will|would|should|has|have|had|the|a|an|it|this|there|then|not|when|where|how|why|near|over"
                    + "|into|about|after|before|since|until|during|between|under)\\b)";

    private static final Pattern PHRASE = Pattern.compile(
            "\\b(?:the|a|an)((?:\\s+" + NO_NOUN + "[\\p{L}\\p{N}'\u2019-]+){1,4})", Pattern.CASE_INSENSITIVE);

    private static final Pattern BEHIND_AUXILIARY = Pattern.compile(
            "(?:^|.*\\s)(?:(do|does|did|can|could|will|would|should|has|have|had)|is|are|was|were)\\s+$",
            Pattern.CASE_INSENSITIVE);

    /** Questions whose only verb may be this <em>be</em>: what follows it is all subject. */
    private static final Pattern ASKS_WHAT_IS = Pattern.compile(
            "^\\W*(?:who|what|where|how\\s+\\p{L}+)\\s+(?:is|are|was|were)\\s+$", Pattern.CASE_INSENSITIVE);

    private static final Pattern PARTICIPLE = Pattern.compile(".*(?:ed|en|lt|ght|wn|pt|un)", Pattern.CASE_INSENSITIVE);

    private static final Pattern LINK =
            Pattern.compile("\\s+(?:of|for|in|on|at|to|from|with)\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern OWNED = Pattern.compile("\\s+(?:of|for)\\s+", Pattern.CASE_INSENSITIVE);

    private NounPhrases() {}

    /**
     * The spans of the phrases, in order. If the last word may be a noun or the verb of the question, it is left out.
     */
    static List<Span> findAll(String question) {
        List<Span> found = new ArrayList<>();
        boolean subject = false;
        boolean does = false;
        Matcher phrase = PHRASE.matcher(question);
        while (phrase.find()) {
            String before = question.substring(0, phrase.start());
            boolean linked = !found.isEmpty() && areLinked(question, found.get(found.size() - 1), phrase.start());
            Matcher auxiliary = BEHIND_AUXILIARY.matcher(before);
            if (!linked) {
                subject = auxiliary.matches();
                does = subject && auxiliary.group(1) != null;
            }
            boolean goesOn = OWNED.matcher(question)
                    .region(phrase.end(), question.length())
                    .lookingAt();
            int end = subject && !goesOn ? withoutVerb(question, phrase, does) : phrase.end();
            found.add(new Span(phrase.start(), end));
        }
        return found;
    }

    /** Whether there is only one phrase, or each belongs to the one before it (<em>the captain of the ferry</em>). */
    static boolean areOne(String question, List<Span> phrases) {
        for (int i = 1; i < phrases.size(); i++) {
            if (!areLinked(question, phrases.get(i - 1), phrases.get(i).start())) {
                return false;
            }
        }
        return !phrases.isEmpty();
    }

    private static boolean areLinked(String question, Span before, int start) {
        return before.end() <= start
                && LINK.matcher(question.substring(before.end(), start)).matches();
    }

    private static int withoutVerb(String question, Matcher phrase, boolean does) {
        String words = phrase.group(1).strip();
        int last = words.lastIndexOf(' ');
        boolean whole = last < 0
                || (!does
                        && ASKS_WHAT_IS
                                .matcher(question.substring(0, phrase.start()))
                                .matches()
                        && !PARTICIPLE.matcher(words).matches());
        return whole ? phrase.end() : phrase.end() - (words.length() - last);
    }
}
