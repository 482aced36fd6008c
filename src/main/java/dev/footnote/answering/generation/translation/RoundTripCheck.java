package dev.footnote.answering.generation.translation;

import dev.footnote.answering.Citation;
import dev.footnote.answering.languages.WordsOfLanguages;
import dev.footnote.text.FoldedText;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether what a model made of a translation, without knowing its original, still says what was checked: it has to be
 * supported by the passages that are cited, as a written statement has, and to be another wording of the statement.
 */
final class RoundTripCheck {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FIRST =
            Pattern.compile("^[^\\p{L}\\p{N}]*(\\p{Lu}[\\p{Ll}\\p{M}]+)(?![\\p{L}\\p{N}])");

    private final Grounds grounds;
    private final TranslationForm form;
    private final WordsOfLanguages known = new WordsOfLanguages(List.of());

    /** @param prompt the words that the model was asked with, but for sentences */
    RoundTripCheck(Grounds grounds, String prompt) {
        this.grounds = grounds;
        this.form = new TranslationForm(prompt);
    }

    /**
     * What is wrong with a translation, as the end of a sentence; empty when nothing is.
     *
     * @param cited by the statement; nothing is where statements are kept without support
     */
    String fault(String statement, List<Citation> cited, String translation, String back) {
        String plain = plainStart(DatesInDigits.named(back, translation), translation);
        return Stream.<Supplier<String>>of(
                        () -> isCopied(statement, translation, back) ? "was not said back" : "",
                        () -> said(form.fault(statement, back), back),
                        () -> said(cited.isEmpty() ? "" : unsupported(plain, cited), back),
                        () -> said(grounds.paraphrase().fault(plainStart(statement, translation), plain), back))
                .map(Supplier::get)
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String said(String fault, String back) {
        return fault.isEmpty() ? "" : "is said back as \"%s\", which %s".formatted(back, fault);
    }

    private String unsupported(String back, List<Citation> cited) {
        String fault = grounds.support()
                .check(back, grounds.question(), grounds.holding(cited))
                .fault();
        return fault.isEmpty() ? "" : "is not supported, for " + fault;
    }

    private static boolean isCopied(String statement, String translation, String back) {
        return words(back).equals(words(translation)) && !words(back).equals(words(statement));
    }

    private static String words(String text) {
        return NO_WORD.matcher(FoldedText.of(text)).replaceAll(" ").strip();
    }

    /** With a small letter where the first word is no name: those are left in a translation as they are written. */
    private String plainStart(String sentence, String translation) {
        Matcher first = FIRST.matcher(sentence);
        if (!first.find() || isName(first.group(1), translation)) {
            return sentence;
        }
        int at = first.start(1);
        return sentence.substring(0, at) + Character.toLowerCase(sentence.charAt(at)) + sentence.substring(at + 1);
    }

    private boolean isName(String word, String translation) {
        return !known.in(word).isEmpty()
                || List.of(NO_WORD.split(translation, -1)).contains(word);
    }
}
