package dev.footnote.answering.generation.translation;

import dev.footnote.answering.languages.WordsOfLanguages;
import dev.footnote.text.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks the form of a translation, and that it keeps the numbers, dates, names and negations of its statement and adds
 * no others. The meaning of other words is left to the {@link RoundTripCheck}.
 */
final class TranslationCheck {

    private final Target target;
    private final List<Locale> languages;
    private final Map<Locale, Kept> kept = new HashMap<>();
    private final Map<Locale, AddedNames> added = new HashMap<>();
    private final List<String> names;
    private final TranslationForm form;

    /**
     * @param names names that occur anywhere in the answer or its quotes
     * @param prompt the prompt without message and sentences
     */
    TranslationCheck(Target target, List<String> names, String prompt) {
        this.names = List.copyOf(names);
        this.target = target;
        this.languages = target.languages();
        this.form = new TranslationForm(prompt);
    }

    /** The message whose language is the target language. */
    record Target(String message, Languages detector) {

        /** The likely languages of the message, best first. */
        List<Locale> languages() {
            return detector.likely(message);
        }
    }

    /** Removes a leading yes or no that the statement does not have: there the model answered the message itself. */
    String withoutAnswer(String statement, String translation) {
        return Opening.of(statement, Locale.ENGLISH).isThere()
                ? translation
                : Opening.of(translation, language(translation)).sentence();
    }

    private Locale language(String translation) {
        return target.detector().among(languages, target.message() + "\n" + translation);
    }

    /** The fault of a translation, worded as the end of a sentence; empty if there is no fault. */
    String fault(String statement, List<String> quotes, String translation) {
        Locale language = language(translation);
        return Stream.<Supplier<String>>of(
                        () -> form.fault(statement, translation),
                        () -> lost(statement, quotes, translation, language),
                        () -> KeptDenial.fault(statement, translation, language),
                        () -> addedName(statement, translation, language))
                .map(Supplier::get)
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String lost(String statement, List<String> quotes, String translation, Locale language) {
        String missing =
                kept.computeIfAbsent(language, one -> new Kept(languages, one)).missing(statement, quotes, translation);
        return missing.isEmpty() ? "" : "does not keep " + missing;
    }

    private String addedName(String statement, String translation, Locale language) {
        String name = added.computeIfAbsent(
                        language, one -> new AddedNames(new WordsOfLanguages(List.of(one)), names, one))
                .in(translation, statement);
        return name.isEmpty() ? "" : "adds " + name;
    }
}
