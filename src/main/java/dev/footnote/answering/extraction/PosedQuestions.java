package dev.footnote.answering.extraction;

import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Questions that a document asks itself: <em>When is the heating switched on? From October.</em> They answer nothing; the
 * sentence behind does, and is about what they ask.
 */
final class PosedQuestions {

    /** The mark belongs to a name: <em>published What Is Life?</em> */
    private static final Pattern TITLE =
            Pattern.compile("\\p{Ll}\\s+(?:Who|Whom|Whose|When|Where|Why|How|What|Which)\\s[^.?!]*\\?");

    private static final Pattern ASKED_FOR =
            Pattern.compile("\\b(?:ask(?:s|ed|ing)?|questions?|riddles?)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern BARE =
            Pattern.compile("(?:\\p{L}{1,8}\\s*:)?\\W*(?:yes|no)\\W*", Pattern.CASE_INSENSITIVE);

    private static final String QUOTES = "\"'\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb";

    /** Of Markdown, and what may stand behind the mark besides. */
    private static final String CLOSING = "*_)]!";

    private PosedQuestions() {}

    static boolean isOne(String sentence) {
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

    /** Whether somebody wants to know what was asked. */
    static boolean areAskedFor(String question) {
        return ASKED_FOR.matcher(question).find();
    }

    /** The question that a sentence of a passage stands right behind. */
    static Optional<Span> before(Passage passage, int index) {
        return Optional.of(index)
                .filter(place -> place > 0)
                .map(place -> passage.sentences().get(place - 1))
                .filter(sentence -> isOne(sentence.of(passage.document().text())));
    }

    /** Whether a sentence answers with <em>yes</em> or <em>no</em> alone: the sentence behind it tells more. */
    static boolean isBareAnswer(String sentence) {
        return BARE.matcher(sentence).matches();
    }

    private static boolean isBlank(String text, int place) {
        return Character.isWhitespace(text.charAt(place));
    }
}
