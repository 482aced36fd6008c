package dev.footnote.answering.generation;

import dev.footnote.text.Languages;
import java.util.List;
import java.util.Locale;

/**
 * Tells whether a translation may stand for a checked statement: it has to have the form of one, and to keep numbers, dates
 * and names. What words mean beyond that is not compared.
 */
final class TranslationCheck {

    private final Kept kept;
    private final TranslationForm form;

    /** @param prompt the words that the model was asked with, but for message and sentences */
    TranslationCheck(Target target, String prompt) {
        this.kept = new Kept(target.languages());
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
        String missing = kept.missing(statement, quotes, translation);
        return missing.isEmpty() ? "" : "does not keep " + missing;
    }
}
