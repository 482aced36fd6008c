package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.text.WordPieces;
import dev.footnote.text.WordPieces.Piece;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceRangeTest {

    private static final WordPieces PIECES = new WordPieces();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Who signed the Vientiane accord?; Who|signed|the|Vientiane|accord",
                "a half-hearted e-mail; a|half|hearted|e|mail",
                "3.5bn (12 %) in 2024; 3|5bn|12|in|2024",
                "\u2026 \u2014 !?; ''",
                "caf\u00e9 na\u00efve; caf\u00e9|na\u00efve"
            })
    void splitsAQuestionIntoWords(String question, String words) {
        List<WordPieceRange> ranges = WordPieceRange.allWords(question, PIECES.tokenize(question));

        assertThat(String.join("|", texts(question, ranges))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The minister of Thailand was in Vientiane.; minister|Thailand|Vientiane",
                "He is what they were.; ''",
                "\ud83d\ude00 rice \ud83c\uddf3\ud83c\uddf4 sells; \ud83d\ude00|rice|\ud83c\uddf3\ud83c\uddf4|sells",
                "\u4e2d\u56fd rice; \u4e2d|\u56fd|rice",
                "a lone \ud83d surrogate; lone|surrogate"
            })
    void selectsTheTopicWordsOfAPassage(String passage, String words) {
        List<WordPieceRange> ranges = WordPieceRange.topicWords(passage, PIECES.tokenize(passage));

        assertThat(String.join("|", texts(passage, ranges))).isEqualTo(words);
    }

    @Test
    void omitsWordsBeyondTheLastPiece() {
        String passage = "rice rail ports";

        List<WordPieceRange> ranges =
                WordPieceRange.topicWords(passage, PIECES.tokenize(passage).subList(0, 2));

        assertThat(texts(passage, ranges)).containsExactly("rice", "rail");
    }

    @Test
    void assignsEachPieceToOneWord() {
        String passage = "x".repeat(600) + " rice";
        List<Piece> pieces = PIECES.tokenize(passage);

        List<WordPieceRange> ranges = WordPieceRange.topicWords(passage, pieces);

        assertThat(ranges.stream().mapToInt(WordPieceRange::pieceCount).sum()).isEqualTo(pieces.size());
        assertThat(ranges).last().satisfies(word -> assertThat(word.start()).isEqualTo(601));
    }

    @Test
    void findsNothingInAnEmptyText() {
        assertThat(WordPieceRange.allWords("", PIECES.tokenize(""))).isEmpty();
        assertThat(WordPieceRange.topicWords("", PIECES.tokenize(""))).isEmpty();
        assertThat(WordPieceRange.topicWords("rice", List.of())).isEmpty();
    }

    @Property(tries = 500)
    void returnsOrderedRangesForAnyText(@ForAll @StringLength(max = 60) String text) {
        List<Piece> pieces = PIECES.tokenize(text);

        assertInOrder(WordPieceRange.allWords(text, pieces), pieces, text);
        assertInOrder(WordPieceRange.topicWords(text, pieces), pieces, text);
    }

    private static void assertInOrder(List<WordPieceRange> words, List<Piece> pieces, String text) {
        int next = 0;
        for (WordPieceRange word : words) {
            assertThat(word.firstPiece()).isGreaterThanOrEqualTo(next);
            assertThat(word.pieceCount()).isPositive();
            next = word.firstPiece() + word.pieceCount();
            assertThat(next).isLessThanOrEqualTo(pieces.size());
            assertThat(word.start()).isBetween(0, word.end());
            assertThat(word.end()).isLessThanOrEqualTo(text.length());
        }
    }

    private static List<String> texts(String text, List<WordPieceRange> ranges) {
        return ranges.stream()
                .map(word -> text.substring(word.start(), word.end()))
                .toList();
    }
}
