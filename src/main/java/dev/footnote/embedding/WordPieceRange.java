package dev.footnote.embedding;

import dev.footnote.text.LexicalTerms;
import dev.footnote.text.WordPieces.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a text and its word pieces.
 *
 * @param firstPiece index of its first piece
 * @param pieceCount number of its pieces, at least 1
 * @param start offset of the word in the text
 * @param end offset of the word's end, exclusive
 */
record WordPieceRange(int firstPiece, int pieceCount, int start, int end) {

    /** Every word that contains a letter or digit, in the order of the text. */
    static List<WordPieceRange> allWords(String text, List<Piece> pieces) {
        List<WordPieceRange> words = new ArrayList<>();
        for (int i = 0, next; i < pieces.size(); i = next) {
            next = i + 1;
            while (next < pieces.size() && goesOn(text, pieces.get(next - 1), pieces.get(next))) {
                next++;
            }
            if (isOfWord(text, pieces.get(i))) {
                words.add(of(pieces, i, next));
            }
        }
        return words;
    }

    /** The topic words, in the order of the text; words after the last piece are left out. */
    static List<WordPieceRange> topicWords(String text, List<Piece> pieces) {
        List<WordPieceRange> words = new ArrayList<>();
        int at = 0;
        for (LexicalTerms.LocatedTerm term : LexicalTerms.topicWords(text)) {
            while (at < pieces.size() && pieces.get(at).end() <= term.start()) {
                at++;
            }
            int next = at;
            while (next < pieces.size() && pieces.get(next).start() < term.end()) {
                next++;
            }
            if (next > at) {
                words.add(of(pieces, at, next));
                at = next;
            }
        }
        return words;
    }

    /** The mean of the word's states; row 0 of the states is the special first piece. */
    float[] mean(TokenStates states) {
        return states.mean(firstPiece + 1, firstPiece + 1 + pieceCount);
    }

    private static WordPieceRange of(List<Piece> pieces, int from, int to) {
        return new WordPieceRange(
                from, to - from, pieces.get(from).start(), pieces.get(to - 1).end());
    }

    private static boolean goesOn(String text, Piece before, Piece piece) {
        return before.end() == piece.start() && isOfWord(text, before) && isOfWord(text, piece);
    }

    private static boolean isOfWord(String text, Piece piece) {
        return piece.start() < piece.end() && Character.isLetterOrDigit(text.codePointAt(piece.start()));
    }
}
