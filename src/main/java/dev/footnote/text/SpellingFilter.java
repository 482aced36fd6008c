package dev.footnote.text;

import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes the regular differences of British spelling the American way (<em>defence</em>, <em>organisation</em>,
 * <em>colour</em>, <em>centre</em>), so that either finds the other. Wrongly changed words do no harm, since texts and
 * questions are changed alike.
 */
final class SpellingFilter extends TokenFilter {

    private static final List<Variant> VARIANTS = List.of(
            new Variant("isation", "ization"),
            new Variant("isations", "izations"),
            new Variant("ising", "izing"),
            new Variant("ised", "ized"),
            new Variant("ises", "izes"),
            new Variant("ise", "ize"),
            new Variant("ysed", "yzed"),
            new Variant("yse", "yze"),
            new Variant("yses", "yzes"),
            new Variant("ence", "ense"),
            new Variant("ences", "enses"),
            new Variant("our", "or"),
            new Variant("ours", "ors"),
            new Variant("oured", "ored"),
            new Variant("ouring", "oring"),
            new Variant("tre", "ter"),
            new Variant("tres", "ters"),
            new Variant("ogue", "og"),
            new Variant("elled", "eled"),
            new Variant("elling", "eling"));

    /** Shorter words are too often another word: <em>rise</em>, <em>four</em>. */
    private static final int SHORTEST = 6;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SpellingFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (term.length() >= SHORTEST) {
            String word = term.toString();
            VARIANTS.stream()
                    .filter(variant -> variant.fits(word))
                    .findFirst()
                    .ifPresent(variant -> term.setEmpty().append(variant.apply(word)));
        }
        return true;
    }

    private record Variant(String british, String american) {

        boolean fits(String word) {
            return word.endsWith(british);
        }

        String apply(String word) {
            return word.substring(0, word.length() - british.length()) + american;
        }
    }
}
