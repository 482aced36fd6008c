package dev.footnote.text;

import java.util.List;

/**
 * How common a word is in English at large, read off the model's vocabulary, which is sorted by frequency: by Zipf's
 * law the word of rank r makes up about 0.1 / r of a text.
 */
public final class WordRarity {

    /** Where the words of the vocabulary begin, behind the special and single-character pieces. */
    private static final long FIRST_WORD = 1995;

    /** Single characters are sorted by their code; as words they are about this common. */
    private static final long CHARACTER_RANK = 3_000;

    /** The rank of a word that the vocabulary does not hold whole. */
    private static final long UNKNOWN_RANK = 30_000;

    /** Words of a passage of about average length. */
    private static final double PASSAGE_WORDS = 130;

    private static final double ZIPF = 0.1;

    private final WordPieces wordPieces;

    public WordRarity(WordPieces wordPieces) {
        this.wordPieces = wordPieces;
    }

    /** The probability, above 0 and below 1, that a passage of English holds the word. */
    public double probability(String word) {
        return 1 - Math.exp(-PASSAGE_WORDS * ZIPF / rank(wordPieces.of(word)));
    }

    private static long rank(List<WordPieces.Piece> pieces) {
        if (pieces.size() != 1) {
            return UNKNOWN_RANK;
        }
        long rank = pieces.get(0).id() - FIRST_WORD;
        return rank > 0 ? rank : CHARACTER_RANK;
    }
}
