package dev.footnote.answering.generation;

import dev.footnote.text.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells whether a translation may stand for a checked statement: it has to have the form of one, and to keep numbers, dates
 * and names. What words mean beyond that is not compared.
 */
final class TranslationCheck {

    private final Target target;
    private final List<Locale> languages;
    private final Map<Locale, Kept> kept = new HashMap<>();
    private final TranslationForm form;

    /** @param prompt the words that the model was asked with, but for message and sentences */
    TranslationCheck(Target target, String prompt) {
        this.target = target;
        this.languages = target.languages();
        this.form = new TranslationForm(prompt);
    }

    /** In whose language translations are to be. */
    record Target(String message, Languages detector) {

        /** That the message may be in, best first. */
        List<Locale> languages() {
            return detector.likely(message);
        }
    }

    /** What is wrong with a translation, as the end of a sentence; empty when nothing is. */
    String fault(String statement, List<String> quotes, String translation) {
        String fault = form.fault(statement, translation);
        if (!fault.isEmpty()) {
            return fault;
        }
        Locale language = target.detector().among(languages, target.message() + "\n" + translation);
        String missing =
                kept.computeIfAbsent(language, one -> new Kept(languages, one)).missing(statement, quotes, translation);
        return missing.isEmpty() ? "" : "does not keep " + missing;
    }
}
