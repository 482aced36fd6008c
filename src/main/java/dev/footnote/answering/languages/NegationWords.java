package dev.footnote.answering.languages;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Negation words of some languages, without those that negate only together with another word, or that are part of a
 * phrase with another meaning.
 */
public final class NegationWords {

    private static final Map<String, Pattern> WORDS = Map.of(
            "de",
            words(
                    "nicht(?! (?:nur|zuletzt|blo\u00df|allein)\\b)|kein(?:e[mnrs]?)?|nie|niemals|niemand(?:e[mn]|es)?|nichts"
                            + "|nirgends|nirgendwo|weder|ohne|keinesfalls|keineswegs"),
            "fr",
            words(
                    "(?<!\\b(?:un|le|les|des|ce|premier|grand) )pas|jamais|aucune?|rien|gu\u00e8re|nullement|ni|nulle part"
                            + "|sans(?! (?:doute|cesse)\\b)|non(?! (?:seulement|loin)\\b)|n['\u2019]\\S{1,40} (?:\\S{1,40} )?plus|ne (?:\\S+ ){1,2}plus"),
            "es",
            words(
                    "no(?! (?:s[o\u00f3]lo|obstante)\\b|\\.)|nunca|jam\u00e1s|ning\u00fan|ningun[oa]s?|nada|nadie|ni|tampoco"
                            + "|sin(?! (?:embargo|duda)\\b)"),
            "it",
            words(
                    "non(?! (?:solo|soltanto|appena)\\b)|nessun[oa]?|niente|nulla|n\u00e9|senza(?! dubbio\\b)|neanche|nemmeno"
                            + "|neppure"),
            "pt",
            words("n\u00e3o(?! (?:s\u00f3|apenas|obstante)\\b)|nunca|jamais|nenhuma?|nada|ningu\u00e9m|nem|tampouco"
                    + "|sem(?! d\u00favida\\b)"),
            "nl",
            words("niet(?! (?:alleen|slechts|enkel)\\b)|geen|nooit|niemand|niets|nergens|noch|zonder|geenszins"));

    private NegationWords() {}

    /** Whether a sentence has a negation; empty if the words of the language are unknown. */
    public static Optional<Boolean> isNegated(String text, Locale language) {
        return Optional.ofNullable(WORDS.get(language.getLanguage()))
                .map(words -> words.matcher(withSmallStart(text)).find());
    }

    /** Lower-cases only the first word: elsewhere, a capitalised word may be a name. */
    private static String withSmallStart(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static Pattern words(String any) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])".formatted(any), Pattern.UNICODE_CHARACTER_CLASS);
    }
}
