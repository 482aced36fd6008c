package dev.footnote.answering.english;

import java.util.regex.Pattern;

/** Detects sentences that open with a reference to an earlier sentence. */
public final class Pronouns {

    private static final Pattern OPENING = Pattern.compile(
            "\\P{L}*(?:he|she|it|they|its|their|his|her|this|these|that|those|such|both)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * Openings that refer to nothing earlier: <em>It is known that ...</em>, <em>those who ...</em>, <em>both before
     * and after ...</em>, <em>His Majesty</em>.
     */
    private static final Pattern OWN = Pattern.compile(
            "\\P{L}*(?:it\\s+(?:is|was|has\\s+been|had\\s+been|seems|seemed|appears|appeared)\\s+(?:\\p{L}+\\s+){0,4}(?:that|whether|how|why|who|where|when)\\b"
                    + "|(?:those|that)\\s+(?:\\p{L}+\\s+){0,3}(?:who|which|that)\\b"
                    + "|both\\s[^,.;]{1,60}?\\sand\\b"
                    + "|such\\s+as\\b"
                    + "|(?:his|her|their)\\s+(?:royal\\s+|imperial\\s+)?(?:majest|highness|excellenc|holiness|honou?r\\b)).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Pronouns() {}

    /** Whether a sentence opens with a pronoun or determiner that refers back: <em>they</em>, <em>their ship</em>. */
    public static boolean openSentence(String sentence) {
        return OPENING.matcher(sentence).matches() && !OWN.matcher(sentence).matches();
    }
}
