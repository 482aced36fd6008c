package dev.footnote.answering.generation.translation;

import dev.footnote.answering.languages.LocalizedNames;
import dev.footnote.text.LanguageDetector;
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
    private final Map<Locale, PreservedFacts> kept = new HashMap<>();
    private final Map<Locale, AddedNames> added = new HashMap<>();
    private final List<String> names;
    private final TranslationFormCheck form;

    /**
     * @param names names that occur anywhere in the answer or its quotes
     * @param prompt the prompt without message and sentences
     */
    TranslationCheck(Target target, List<String> names, String prompt) {
        this.names = List.copyOf(names);
        this.target = target;
        this.languages = target.languages();
        this.form = new TranslationFormCheck(prompt);
    }

    /** The message whose language is the target language. */
    record Target(String message, LanguageDetector detector) {

        /** The likely languages of the message, best first. */
        List<Locale> languages() {
            return detector.likelyLanguages(message);
        }
    }

    /** Removes a leading yes or no that the statement does not have: there the model answered the message itself. */
    String withoutAddedOpening(String statement, String translation) {
        return YesNoOpening.of(statement, Locale.ENGLISH).isPresent()
                ? translation
                : YesNoOpening.of(translation, language(translation)).restAsSentence();
    }

    private Locale language(String translation) {
        return target.detector().detectAmong(languages, target.message() + "\n" + translation);
    }

    /** The fault of a translation, worded as the end of a sentence; empty if there is no fault. */
    String fault(String statement, List<String> quotes, String translation) {
        Locale language = language(translation);
        return Stream.<Supplier<String>>of(
                        () -> form.fault(statement, translation),
                        () -> lostFact(statement, quotes, translation, language),
                        () -> PreservedNegation.fault(statement, translation, language),
                        () -> addedName(statement, translation, language))
                .map(Supplier::get)
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String lostFact(String statement, List<String> quotes, String translation, Locale language) {
        String missing = kept.computeIfAbsent(language, one -> new PreservedFacts(languages, one))
                .firstDifference(statement, quotes, translation);
        return missing.isEmpty() ? "" : "does not keep " + missing;
    }

    private String addedName(String statement, String translation, Locale language) {
        String name = added.computeIfAbsent(
                        language, one -> new AddedNames(new LocalizedNames(List.of(one)), names, one))
                .firstAddedName(translation, statement);
        return name.isEmpty() ? "" : "adds " + name;
    }
}
