package dev.footnote.answering.generation.translation;

import dev.footnote.answering.languages.LocalizedNames;
import dev.footnote.text.TextFolding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds names in a translation that its English original does not have. In most languages, a capitalised word within a
 * sentence is a name. German capitalises nouns, so there only two capitalised words in a row, acronyms, and names that
 * occur elsewhere in the English answer count. Countries, months and days of the week are known in every language; the
 * first word of a sentence counts only if it is one of these.
 */
final class AddedNames {

    /** Cognates share their first letters: minister, ministre, ministro. */
    private static final int SAME_ORIGIN = 4;

    /** Languages that capitalise nouns. */
    private static final Set<String> NOUNS_WITH_CAPITAL = Set.of("de", "lb", "nds", "gsw");

    /** Titles and institutions that some languages capitalise; written without accents here. */
    private static final Set<String> ORDINARY = Set.of("""
            premier premiere etat etats monsieur madame mme gouvernement conseil chambre gobierno estado estados congreso
            senor senora sr sra stato stati governo paese paesi consiglio camera signor senhor senhora dr prof""".strip().split("\\s+"));

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}\\p{N}*|\\p{Lu}+\\p{N}+");
    private static final Pattern WITHIN =
            Pattern.compile("(?<=[\\p{L}\\p{N},;)]\\s[(\\u201e\\u00ab]?|['\\u2019])\\p{Lu}[\\p{L}\\p{M}\\p{N}]+");

    /** Within a sentence; nouns of measure are excluded, as in <em>Tonnen Fracht</em>. */
    private static final Pattern IN_A_ROW = Pattern.compile("(?<=[\\p{L},;)]\\s)"
            + "(?!(?:Million|Milliard|Billion|Tausend|Hundert|Dutzend|Prozent|Euro|Dollar|Pfund|Rupien|Tonne|Kilo|Gramm|Meter|Liter"
            + "|Hektar|Stunde|Tag|Woche|Monat|Jahr|Ende|Anfang|Mitte|Paar|Teil|Art|Herr|Frau)\\p{L}*\\s)"
            + "\\p{Lu}[\\p{L}\\p{M}]+\\s(\\p{Lu}[\\p{L}\\p{M}]+)");

    private final LocalizedNames words;
    private final Set<String> elsewhere;
    private final boolean nounsHaveCapitals;

    /** @param elsewhere English names that occur anywhere in the answer */
    AddedNames(LocalizedNames words, List<String> elsewhere, Locale language) {
        this.words = words;
        this.elsewhere =
                elsewhere.stream().filter(name -> name.length() >= SAME_ORIGIN).collect(Collectors.toSet());
        this.nounsHaveCapitals = NOUNS_WITH_CAPITAL.contains(language.getLanguage());
    }

    /** The first added name; empty if no name was added. */
    String firstAddedName(String translation, String statement) {
        Set<String> knownWords = WORD.matcher(TextFolding.fold(statement))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        String calendarOrCountry = words.firstAdded(translation, statement);
        if (!calendarOrCountry.isEmpty()) {
            return calendarOrCountry;
        }
        return Stream.concat(known(translation), capitals(translation))
                .filter(name -> isNew(name, statement, knownWords))
                .findFirst()
                .orElse("");
    }

    private Stream<String> known(String translation) {
        return WORD.matcher(translation)
                .results()
                .map(MatchResult::group)
                .filter(word ->
                        elsewhere.contains(word) || ACRONYM.matcher(word).matches());
    }

    private Stream<String> capitals(String translation) {
        return nounsHaveCapitals
                ? IN_A_ROW.matcher(translation).results().map(row -> row.group(1))
                : WITHIN.matcher(translation).results().map(MatchResult::group);
    }

    private boolean isNew(String word, String statement, Set<String> knownWords) {
        String plain = TextFolding.fold(word);
        return !ORDINARY.contains(plain)
                && knownWords.stream().noneMatch(other -> isOfSameOrigin(plain, other))
                && !words.isNameFor(word, statement);
    }

    private static boolean isOfSameOrigin(String word, String other) {
        return word.equals(other)
                || (word.length() >= SAME_ORIGIN
                        && other.length() >= SAME_ORIGIN
                        && word.regionMatches(0, other, 0, SAME_ORIGIN));
    }
}
