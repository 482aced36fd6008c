package dev.footnote.answering.languages;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Number words of some languages: two to twenty, the tens, and a dozen. One is left out because it is an article too,
 * and so are compounds of several words without a gap.
 */
final class NumberWords {

    private static final int FIRST = 2;
    private static final int LAST = 20;

    /** From two to twenty, then the tens, then a dozen. */
    private static final Map<String, String> ORDERED = Map.of(
            "de",
            "zwei drei vier f\u00fcnf sechs sieben acht neun zehn elf zw\u00f6lf dreizehn vierzehn f\u00fcnfzehn sechzehn siebzehn"
                    + " achtzehn neunzehn zwanzig drei\u00dfig vierzig f\u00fcnfzig sechzig siebzig achtzig neunzig dutzend",
            "fr",
            "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit"
                    + " dix-neuf vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix douzaine",
            "es",
            "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince diecis\u00e9is diecisiete"
                    + " dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa docena",
            "it",
            "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici"
                    + " diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta"
                    + " dozzina",
            "pt",
            "dois tr\u00eas quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito"
                    + " dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa d\u00fazia",
            "nl",
            "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien"
                    + " negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig dozijn");

    private static final Map<String, Map<String, Integer>> FURTHER = Map.of(
            "pt",
            Map.of("duas", 2, "dezasseis", 16, "dezassete", 17, "dezanove", 19),
            "fr",
            Map.of("quatre-vingt", 80));

    /** Words with another meaning: new, attention, are. */
    private static final Set<String> DOUBTFUL = Set.of("neuf", "acht", "sei");

    private NumberWords() {}

    /** The value of each word, in lower case; empty for other languages. */
    static Map<String, Integer> valuesIn(Locale language) {
        Map<String, Integer> words = new HashMap<>(FURTHER.getOrDefault(language.getLanguage(), Map.of()));
        String ordered = ORDERED.getOrDefault(language.getLanguage(), "");
        List<String> all = ordered.isEmpty() ? List.of() : List.of(ordered.split(" ", -1));
        for (int i = 0; i < all.size(); i++) {
            words.put(all.get(i), value(i));
        }
        return Map.copyOf(words);
    }

    private static int value(int place) {
        int value = FIRST + place;
        int tens = 10 * (place - (LAST - FIRST) + 2);
        if (value <= LAST) {
            return value;
        }
        return tens < 100 ? tens : 12;
    }

    static boolean isDoubtful(String word) {
        return DOUBTFUL.contains(word);
    }
}
