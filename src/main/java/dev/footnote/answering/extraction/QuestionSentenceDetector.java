package dev.footnote.answering.extraction;

import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Detects questions in the text of a document: <em>When is the heating switched on? From October.</em> They do not
 * answer; the sentence after them does, on their topic.
 */
final class QuestionSentenceDetector {

    /** A question mark that belongs to a name: <em>published What Is Life?</em> */
    private static final Pattern TITLE =
            Pattern.compile("\\p{Ll}\\s+(?:Who|Whom|Whose|When|Where|Why|How|What|Which)\\s[^.?!]{0,300}\\?");

    private static final Pattern ASKED_FOR =
            Pattern.compile("\\b(?:ask(?:s|ed|ing)?|questions?|riddles?)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern BARE =
            Pattern.compile("(?:\\p{L}{1,8}\\s*:)?\\W*(?:yes|no)\\W*", Pattern.CASE_INSENSITIVE);

    private static final String QUOTES = "\"'\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb";

    /** Markdown and other characters that may follow the question mark. */
    private static final String CLOSING = "*_)]!";

    private QuestionSentenceDetector() {}

    static boolean isQuestion(String sentence) {
        boolean isQuoted = !sentence.isEmpty() && QUOTES.indexOf(sentence.charAt(0)) >= 0;
        String closing = isQuoted ? CLOSING + QUOTES : CLOSING;
        int end = sentence.length();
        while (end > 0 && (isBlank(sentence, end - 1) || closing.indexOf(sentence.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end > 0
                && sentence.charAt(end - 1) == '?'
                && !TITLE.matcher(sentence.substring(0, end)).find();
    }

    /** Whether a user's question asks for a question or a riddle. */
    static boolean areAskedFor(String question) {
        return ASKED_FOR.matcher(question).find();
    }

    /** The question directly before a sentence of a passage. */
    static Optional<Span> questionBefore(Passage passage, int index) {
        return Optional.of(index)
                .filter(place -> place > 0)
                .map(place -> passage.sentences().get(place - 1))
                .filter(sentence ->
                        isQuestion(sentence.textIn(passage.document().text())));
    }

    /** Whether a sentence is only <em>yes</em> or <em>no</em>, so that the sentence after it is needed. */
    static boolean isBareAnswer(String sentence) {
        return BARE.matcher(sentence).matches();
    }

    private static boolean isBlank(String text, int place) {
        return Character.isWhitespace(text.charAt(place));
    }
}
