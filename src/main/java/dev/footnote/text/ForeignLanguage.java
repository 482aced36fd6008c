package dev.footnote.text;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells a text in another language than English by its script and its function words; which language it is does not
 * matter. Words that are function words of English too decide nothing.
 */
public final class ForeignLanguage {

    private static final Set<String> ENGLISH = Set.of("""
            the of and to is are were be been what which who whom whose when where why how did does do has have had that this
            these those with from for by about it its his her their they he she we you my your not can could would should will
            tell show whats""".strip().split("\\s+"));

    /**
     * Of German, French, Spanish, Portuguese, Italian, Dutch, Polish and the Scandinavian languages, without accents.
     * Articles that stand in names of places (<em>El Paso, Le Havre, Rio de Janeiro</em>) are left out.
     */
    private static final Set<String> FOREIGN = Set.of("""
            der das dem ein eine einen einem einer und oder ist sind wurde wurden wird werden haben hatte wer
            wen wem wann wo warum wie viele welche welcher welches welchen nicht mit von vom zum zur auf im uber fur
            bei nach aus sich une et ou est sont ete etait qui que quoi quel quelle quels quelles quand pourquoi
            combien dans avec ont aux cette ces ne il elle nous vous lors uno una unos fue fueron cual cuales
            quien quienes cuando donde cuanto cuantos como porque por en su sus um uma foi foram quem onde
            qual quais quanto quantos nas pelo pela nao gli sono che cosa quale quali perche quanti
            della dei delle nel nella het een zijn werd wat welke wanneer waar waarom hoeveel voor niet ook jest
            byl byla byly kto kiedy gdzie dlaczego jak jaki jakie ktory ktora ktore nie och att det som ett vem vad
            vilken vilka nar varfor hur av ikke hvem hvad hvahvor""".strip().split("\\s+"));

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private ForeignLanguage() {}

    /** Whether a text is rather not English; a text of names alone is taken for English. */
    public static boolean isForeign(String text) {
        String plain = FoldedText.of(text);
        return isMostlyOfOtherScript(plain)
                || (words(plain).noneMatch(ENGLISH::contains) && words(plain).anyMatch(FOREIGN::contains));
    }

    /** Whether a text holds a function word of English. */
    static boolean hasEnglish(String text) {
        return words(FoldedText.of(text)).anyMatch(ENGLISH::contains);
    }

    private static Stream<String> words(String plain) {
        return NO_LETTERS.splitAsStream(plain);
    }

    private static boolean isMostlyOfOtherScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return letters > 2 * latin;
    }
}
