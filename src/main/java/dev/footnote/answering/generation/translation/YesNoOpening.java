package dev.footnote.answering.generation.translation;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The leading <em>yes</em> or <em>no</em> of an answer, and the rest of it.
 *
 * @param word empty without such a word, or if the words of the language are unknown
 */
record YesNoOpening(String word, boolean isYes, String rest) {

    private static final Map<String, Pattern> WORDS = Map.of(
            "en", words("yes", "no"),
            "de", words("ja|doch", "nein"),
            "fr", words("oui|si", "non"),
            "es", words("s\u00ed", "no"),
            "it", words("s\u00ec", "no"),
            "pt", words("sim", "n\u00e3o"),
            "nl", words("ja|jawel", "nee"));

    /** Requires punctuation after the word, because without it <em>no</em> belongs to the sentence. */
    static YesNoOpening of(String sentence, Locale language) {
        Pattern words = WORDS.get(language.getLanguage());
        Matcher opening = words == null ? null : words.matcher(sentence);
        return opening == null || !opening.lookingAt()
                ? new YesNoOpening("", false, sentence)
                : new YesNoOpening(opening.group(), opening.group("yes") != null, sentence.substring(opening.end()));
    }

    /** The rest as a sentence of its own; the whole text if nothing follows the opening. */
    String restAsSentence() {
        if (!isPresent()) {
            return rest;
        }
        return rest.isBlank() ? word + rest : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    boolean isPresent() {
        return !word.isEmpty();
    }

    private static Pattern words(String yes, String no) {
        return Pattern.compile(
                "[\\s\u00a1*_]*+(?:(?<yes>%s)|(?:%s))\\s?(?:[,;:.!\u2013\u2014]|\\s-\\s)\\s*".formatted(yes, no),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
