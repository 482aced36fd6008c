package dev.footnote.text;

import java.util.List;

/**
 * Estimates how common a word is in English from its rank in the model's vocabulary, which is sorted by frequency: by
 * Zipf's law, the word of rank r makes up about 0.1 / r of a text.
 */
public final class WordRarity {

    /** Id of the first word in the vocabulary, after the special and single-character pieces. */
    private static final long FIRST_WORD = 1995;

    /** Single characters are sorted by their code; as words they have about this rank. */
    private static final long CHARACTER_RANK = 3_000;

    /** The rank of a word that is not a single piece of the vocabulary. */
    private static final long UNKNOWN_RANK = 30_000;

    /** Words of a passage of average length. */
    private static final double PASSAGE_WORDS = 130;

    private static final double ZIPF = 0.1;

    private final WordPieces wordPieces;

    public WordRarity(WordPieces wordPieces) {
        this.wordPieces = wordPieces;
    }

    /** The probability, above 0 and below 1, that an English passage contains the word. */
    public double probability(String word) {
        return 1 - Math.exp(-PASSAGE_WORDS * ZIPF / rank(wordPieces.tokenize(word)));
    }

    private static long rank(List<WordPieces.Piece> pieces) {
        if (pieces.size() != 1) {
            return UNKNOWN_RANK;
        }
        long rank = pieces.get(0).id() - FIRST_WORD;
        return rank > 0 ? rank : CHARACTER_RANK;
    }
}
