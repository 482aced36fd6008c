package dev.footnote.answering.generation.translation;

import dev.footnote.answering.Citation;
import dev.footnote.answering.languages.LocalizedNames;
import dev.footnote.text.TextFolding;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks a back-translation that was made without knowledge of the original. The cited passages must support it like a
 * statement of the model, and it must be a paraphrase of the original statement.
 */
final class RoundTripCheck {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FIRST =
            Pattern.compile("^[^\\p{L}\\p{N}]*(\\p{Lu}[\\p{Ll}\\p{M}]+)(?![\\p{L}\\p{N}])");

    private final RoundTripEvidence roundTripEvidence;
    private final TranslationFormCheck form;
    private final LocalizedNames known = new LocalizedNames(List.of());

    /** @param prompt the prompt without the sentences */
    RoundTripCheck(RoundTripEvidence roundTripEvidence, String prompt) {
        this.roundTripEvidence = roundTripEvidence;
        this.form = new TranslationFormCheck(prompt);
    }

    /**
     * The fault of a translation, worded as the end of a sentence; empty if there is no fault.
     *
     * @param cited the citations of the statement; empty where unsupported statements are kept
     */
    String fault(String statement, List<Citation> cited, String translation, String back) {
        String plain = withLowerCaseStart(TranslatedDates.withMonthNames(back, translation), translation);
        return Stream.<Supplier<String>>of(
                        () -> isCopied(statement, translation, back) ? "was not translated back" : "",
                        () -> describeFault(form.fault(statement, back), back),
                        () -> describeFault(cited.isEmpty() ? "" : unsupported(plain, cited), back),
                        () -> describeFault(
                                roundTripEvidence.paraphrase().fault(withLowerCaseStart(statement, translation), plain),
                                back))
                .map(Supplier::get)
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String describeFault(String fault, String back) {
        return fault.isEmpty() ? "" : "is translated back as \"%s\", which %s".formatted(back, fault);
    }

    private String unsupported(String back, List<Citation> cited) {
        String fault = roundTripEvidence
                .support()
                .check(back, roundTripEvidence.question(), roundTripEvidence.passagesWith(cited))
                .fault();
        return fault.isEmpty() ? "" : "is not supported because " + fault;
    }

    private static boolean isCopied(String statement, String translation, String back) {
        return words(back).equals(words(translation)) && !words(back).equals(words(statement));
    }

    private static String words(String text) {
        return NO_WORD.matcher(TextFolding.fold(text)).replaceAll(" ").strip();
    }

    /** Lower-cases the first word unless it is a name; a translation leaves names as they are written. */
    private String withLowerCaseStart(String sentence, String translation) {
        Matcher first = FIRST.matcher(sentence);
        if (!first.find() || isName(first.group(1), translation)) {
            return sentence;
        }
        int at = first.start(1);
        return sentence.substring(0, at) + Character.toLowerCase(sentence.charAt(at)) + sentence.substring(at + 1);
    }

    private boolean isName(String word, String translation) {
        return !known.namesIn(word).isEmpty()
                || List.of(NO_WORD.split(translation, -1)).contains(word);
    }
}
