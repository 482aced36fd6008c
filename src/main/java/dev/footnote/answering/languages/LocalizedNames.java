package dev.footnote.answering.languages;

import dev.footnote.answering.quantities.QuantityExtractor;
import dev.footnote.text.TextFolding;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of months, days of the week and countries in other languages, from Java's locale data. */
public final class LocalizedNames {

    /** Length of a stem, in letters; shorter words must match exactly. */
    private static final int STEM = 4;

    /** Length of an ending that inflection may change, in letters. */
    private static final int ENDING = 2;

    private static final Pattern DERIVED = Pattern.compile("\\p{L}{3,}(?:an|ese|ish)s?");

    private static final Map<String, String> COUNTRIES = countries();
    private static final Map<String, String> SHORT_NAMES =
            Map.of("US", "US", "U.S.", "US", "USA", "US", "UK", "GB", "UAE", "AE");

    private static final Pattern KNOWN = Pattern.compile("(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])"
            .formatted(Stream.of(
                            Arrays.stream(Month.values()).map(LocalizedNames::english),
                            Arrays.stream(DayOfWeek.values()).map(LocalizedNames::english),
                            Stream.concat(COUNTRIES.keySet().stream(), SHORT_NAMES.keySet().stream())
                                    .sorted((one, other) -> other.length() - one.length()))
                    .flatMap(words -> words)
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))));

    private final List<Locale> languages;
    private final Map<String, String> english;

    public LocalizedNames(List<Locale> languages) {
        this.languages = List.copyOf(languages);
        this.english = english();
    }

    /**
     * A word of an English text that a translation may translate.
     *
     * @param names its possible names
     * @param digits the digits that may replace it; empty if it may not be replaced
     */
    public record NameTranslations(String word, Set<String> names, String digits) {

        /** Whether a text, in lower case and without accents, has one of the names in any inflection. */
        public boolean isIn(String plain) {
            List<String> held = List.of(plain.split("[^\\p{L}\\p{N}]+"));
            return names.stream().anyMatch(name -> plain.contains(name) || isInflected(name, held));
        }

        private static boolean isInflected(String name, List<String> held) {
            return Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
                    .allMatch(word ->
                            word.length() > STEM && held.stream().anyMatch(other -> other.startsWith(stem(word))));
        }
    }

    public List<NameTranslations> namesIn(String statement) {
        return KNOWN.matcher(statement)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(this::meaning)
                .toList();
    }

    public String withoutNames(String statement) {
        return KNOWN.matcher(statement)
                .replaceAll(known -> "_".repeat(known.group().length()));
    }

    /**
     * The first of these names in a translation that its original has no counterpart for; empty if nothing is added.
     */
    public String firstAdded(String translation, String statement) {
        Set<String> numbers = QuantityExtractor.valuesIn(statement);
        return english.keySet().stream()
                .filter(name -> isWithin(name, translation) && !isWithin(name, statement))
                .filter(name ->
                        !isNameFor(name, statement) && !numbers.contains(digits(english.getOrDefault(name, ""))))
                .findFirst()
                .orElse("");
    }

    /** Whether a word belongs to, or derives from, a name that the original has in English. */
    public boolean isNameFor(String word, String statement) {
        String stem = prefix(TextFolding.fold(word));
        Set<String> held = words(TextFolding.fold(statement)).stream()
                .map(LocalizedNames::prefix)
                .collect(Collectors.toSet());
        Stream<String> meant =
                namesIn(statement).stream().flatMap(nameTranslations -> nameTranslations.names().stream());
        Stream<String> made = english.entrySet().stream()
                .filter(name -> held.contains(prefix(TextFolding.fold(name.getValue()))))
                .map(name -> TextFolding.fold(name.getKey()));
        return Stream.concat(meant, made)
                .flatMap(name -> words(name).stream())
                .anyMatch(name -> prefix(name).equals(stem));
    }

    private static boolean isWithin(String name, String text) {
        int at = text.indexOf(name);
        int end = at + name.length();
        return at >= 0
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static Set<String> words(String plain) {
        return Set.copyOf(List.of(plain.split("[^\\p{L}\\p{N}]+")));
    }

    private static String prefix(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }

    private static String digits(String month) {
        return Arrays.stream(Month.values())
                .filter(one -> english(one).equals(month))
                .map(one -> String.valueOf(one.getValue()))
                .findFirst()
                .orElse("no digits");
    }

    /** English names by their names in the other languages. */
    private Map<String, String> english() {
        Map<String, String> english = new LinkedHashMap<>();
        for (Month month : Month.values()) {
            names(month).forEach(name -> english.put(name, english(month)));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            names(day).forEach(name -> english.put(name, english(day)));
        }
        COUNTRIES.forEach((country, code) -> names(code).forEach(name -> english.put(name, country)));
        return english;
    }

    private NameTranslations meaning(String word) {
        String country = SHORT_NAMES.getOrDefault(word, COUNTRIES.getOrDefault(word, ""));
        if (!country.isEmpty()) {
            return new NameTranslations(word, named(word, names(country)), "");
        }
        String upper = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(month -> month.name().equals(upper))
                .findFirst()
                .map(month -> new NameTranslations(word, named(word, names(month)), String.valueOf(month.getValue())))
                .orElseGet(() -> new NameTranslations(word, named(word, names(DayOfWeek.valueOf(upper))), ""));
    }

    private static Set<String> named(String word, Stream<String> others) {
        Set<String> names =
                others.map(TextFolding::fold).filter(name -> !name.isBlank()).collect(Collectors.toSet());
        names.add(TextFolding.fold(word));
        return names;
    }

    private Stream<String> names(String country) {
        Locale region = new Locale.Builder().setRegion(country).build();
        return languages.stream().map(region::getDisplayCountry);
    }

    private Stream<String> names(Month month) {
        return languages.stream()
                .flatMap(language -> Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)
                        .map(style -> month.getDisplayName(style, language)));
    }

    private Stream<String> names(DayOfWeek day) {
        return languages.stream()
                .flatMap(language -> Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)
                        .map(style -> day.getDisplayName(style, language)));
    }

    /**
     * Whether a name derives from a country's, such as <em>Indian</em>, and a word of {@code held} from the same
     * country's.
     */
    public boolean keepsDerivedName(String name, Set<String> held) {
        String plain = TextFolding.fold(name);
        return DERIVED.matcher(plain).matches()
                && COUNTRIES.entrySet().stream()
                        .filter(country -> TextFolding.fold(country.getKey()).startsWith(plain.substring(0, STEM)))
                        .flatMap(country -> names(country.getValue()))
                        .map(TextFolding::fold)
                        .anyMatch(other -> other.length() > STEM
                                ? held.stream().anyMatch(word -> word.startsWith(other.substring(0, STEM)))
                                : held.stream().anyMatch(word -> word.contains(other)));
    }

    private static String stem(String word) {
        return word.substring(0, Math.max(STEM, word.length() - ENDING));
    }

    private static String english(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String english(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** Country codes by English names. */
    private static Map<String, String> countries() {
        Map<String, String> countries = new LinkedHashMap<>();
        for (String code : Locale.getISOCountries()) {
            countries.put(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), code);
        }
        return countries;
    }
}
