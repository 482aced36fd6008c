package dev.footnote.answering.generation.translation;

import dev.footnote.answering.generation.support.FactCheck;
import dev.footnote.answering.languages.LocalizedNames;
import dev.footnote.answering.languages.LocalizedNames.NameTranslations;
import dev.footnote.answering.languages.LocalizedNumbers;
import dev.footnote.answering.quantities.Quantity;
import dev.footnote.answering.quantities.QuantityExtractor;
import dev.footnote.answering.quantities.Units;
import dev.footnote.text.TextFolding;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks that a translation keeps the facts of an English statement: numbers, months, days of the week, and names, to
 * the letter except those of countries. Numbers in words and months may become digits, and no other number may be
 * added. Number words are checked in languages whose number words are known. A fact that is not found counts as lost.
 */
final class PreservedFacts {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Names up to this length are part of many words. */
    private static final int SHORT = 3;

    private final LocalizedNames words;
    private final LocalizedNumbers numbers;

    /**
     * @param languages languages in which months, days and countries may be named
     * @param language the language of the translations, for parsing numbers
     */
    PreservedFacts(List<Locale> languages, Locale language) {
        this.words = new LocalizedNames(languages);
        this.numbers = new LocalizedNumbers(language);
    }

    /** The first fact that is missing in the translation or added by it; empty if the facts match. */
    String firstDifference(String statement, List<String> quotes, String translation) {
        String date = TranslatedDates.firstWrongDate(translation, statement);
        return date.isEmpty() ? missingWord(statement, quotes, translation) : date;
    }

    private String missingWord(String statement, List<String> quotes, String translation) {
        String plain = TextFolding.fold(translation);
        Set<String> digits = numbers.numbersIn(translation, statement).stream()
                .flatMap(number -> number.values().stream())
                .collect(Collectors.toSet());
        List<NameTranslations> meanings = words.namesIn(statement);
        for (NameTranslations nameTranslations : meanings) {
            if (!digits.contains(nameTranslations.digits()) && !nameTranslations.isIn(plain)) {
                return nameTranslations.word();
            }
        }
        String number = number(statement, translation, meanings);
        return number.isEmpty() ? name(words.withoutNames(statement), quotes, plain) : number;
    }

    private String number(String statement, String translation, List<NameTranslations> meanings) {
        List<Quantity> statementQuantities = QuantityExtractor.extract(statement);
        List<Quantity> translated = translated(translation, statement);
        Set<String> allowed =
                meanings.stream().map(NameTranslations::digits).collect(Collectors.toCollection(HashSet::new));
        allowed.addAll(valuesWithoutScales(statement));
        return statementQuantities.stream()
                .filter(number -> hasToBeKept(number) && !isIn(translated, number))
                .findFirst()
                .or(() -> translated.stream()
                        .filter(Quantity::isSure)
                        .filter(number -> statementQuantities.stream().noneMatch(number::mayEqual)
                                && number.values().stream().noneMatch(allowed::contains))
                        .findFirst())
                .map(number -> number.text().strip())
                .orElse("");
    }

    /** Whether the number is in digits, or the language has a known word for it. */
    private boolean hasToBeKept(Quantity number) {
        boolean isInDigits = number.text().chars().anyMatch(Character::isDigit);
        return isInDigits || (number.isSure() && number.values().stream().anyMatch(numbers::hasWordFor));
    }

    private boolean isIn(List<Quantity> translated, Quantity number) {
        Set<String> bases = valuesWithoutScales(number.text());
        return translated.stream()
                .anyMatch(other ->
                        number.mayEqual(other) || other.values().stream().anyMatch(bases::contains));
    }

    /** Numbers without their scales, for languages whose scale words are not all known. */
    private Set<String> valuesWithoutScales(String english) {
        return numbers.knowsNumberWords() ? Set.of() : QuantityExtractor.valuesIn(english);
    }

    private List<Quantity> translated(String translation, String statement) {
        return numbers.numbersIn(translation, statement).stream()
                .map(number -> new Quantity(number.values(), Units.name(number.unit()), number.text(), number.isSure()))
                .toList();
    }

    private String name(String statement, List<String> quotes, String plain) {
        Set<String> held = Set.copyOf(List.of(NO_WORD.split(plain, -1)));
        return FactCheck.namesIn(statement, quotes).stream()
                .filter(name -> !isKept(TextFolding.fold(name), plain, held) && !words.keepsDerivedName(name, held))
                .findFirst()
                .orElse("");
    }

    private static boolean isKept(String name, String plain, Set<String> held) {
        return name.length() <= SHORT ? held.contains(name) : plain.contains(name);
    }
}
