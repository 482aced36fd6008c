package dev.footnote.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.footnote.text.WordPieces.Piece;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {

    private static final WordPieces PIECES = new WordPieces();

    @ParameterizedTest
    @CsvSource({"'',0", "'agreement',1", "'Hello, world!',4", "'   ',0", "'unaffable',3"})
    void countsThePiecesOfATextWithoutFramePieces(String text, int expected) {
        assertThat(PIECES.count(text)).isEqualTo(expected);
    }

    @Test
    void countsBeyondTheLengthLimitOfTheTokenizerFile() {
        assertThat(PIECES.count("word ".repeat(1000))).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Caf\u00e9 na\u00efve summit",
                "\ud83d\ude00 smile, then summit",
                "cafe\u0301 with a combining accent, summit",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 family summit",
                "nul\u0000inside summit",
                "lone \ud800 surrogate \u00e9 summit",
                "lone \udc00 surrogate \ud83d\ude00 summit",
                "\u65e5\u672c\u8a9e summit"
            })
    void locatesAPieceInUtf16CodeUnits(String text) {
        List<Piece> pieces = PIECES.tokenize(text);

        Piece summit = pieces.get(pieces.size() - 1);
        assertThat(text.substring(summit.start(), summit.end())).isEqualTo("summit");
    }

    @Test
    void returnsTheTwoPiecesThatFrameAText() {
        assertThat(PIECES.classTokenId()).isEqualTo(101);
        assertThat(PIECES.separatorTokenId()).isEqualTo(102);
    }

    @Test
    void givesTheSamePiecesInManyThreads() {
        List<Piece> expected = PIECES.tokenize("The agreements were signed in Vientiane, in August 2024.");

        List<List<Piece>> found = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(i -> PIECES.tokenize("The agreements were signed in Vientiane, in August 2024."))
                .toList();

        assertThat(found).allMatch(expected::equals);
    }

    @Test
    void failsAfterClosing() {
        WordPieces closed = new WordPieces();

        closed.close();

        assertThatIllegalStateException().isThrownBy(() -> closed.count("text"));
    }

    @Property(tries = 300)
    void locatesEveryPieceInTheTextAndInOrder(@ForAll String text) {
        List<Piece> pieces = PIECES.tokenize(text);

        int previous = 0;
        for (Piece piece : pieces) {
            assertThat(piece.start()).isBetween(previous, text.length());
            assertThat(piece.end()).isBetween(piece.start(), text.length());
            previous = piece.start();
        }
    }
}
