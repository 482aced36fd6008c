package dev.footnote.answering.generation;

import static dev.footnote.answering.generation.StatementSplitting.inPieces;
import static dev.footnote.answering.generation.StatementSplitting.texts;
import static dev.footnote.answering.generation.StatementSplitting.whole;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Citation markers in other notations than the prompt requests; passages have numbers from 21 to 29. */
class CitationMarkersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(21)",
                "(passage 21)",
                "(see passage 21)",
                "(Source: 21)",
                "{21}",
                "\\[21\\]",
                "\\(21\\)",
                "<sup>21</sup>",
                "<sup>[21]</sup>",
                "(<sup>21</sup>)",
                "[</sup>21]",
                "[citation: 21]",
                "[source 21]",
                "[ref. 21]",
                "[Reference 21]",
                "\u27e621\u27e7",
                "\uff3b21\uff3d",
                "[21:1]",
                "\u301021:0\u2020source\u3011",
                "[21](https://example.org/a?b=21#c)",
                "[21](#passage-21)",
                "[[21]](a.html \"Title of\")",
                "[21](21)",
                "((21))",
                "**(21)**",
            })
    void readsMarkersInEveryNotation(String marker) {
        for (String written : List.of("Two were signed %s.", "Two were signed%s.", "Two were signed. %s")) {
            List<GeneratedSentence> cuts = whole(written.formatted(marker));

            assertThat(cuts).as(written).extracting(GeneratedSentence::text).containsExactly("Two were signed.");
            assertThat(cuts.get(0).markers()).as(written).containsOnly(21);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(passages 21, 22)", "(21-22)", "(21)(22)", "{21, 22}", "<sup>21,22</sup>"})
    void readsSeveralMarkers(String markers) {
        assertThat(whole("Two were signed " + markers + "."))
                .containsExactly(new GeneratedSentence("Two were signed.", List.of(21, 22), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two (2) were signed.",
                "Two were signed (in 2024).",
                "Two were signed (21 and 30).",
                "Two were signed {7}.",
                "Two were signed at [10:30].",
                "Two were signed (page 21).",
                "Two were `signed(21)` and `a{21}`.",
                "Two match `\\[a\\]` or so.",
                "Two were signed in C:\\files.",
            })
    void ignoresNumbersWithoutPassage(String written) {
        assertThat(whole(written)).containsExactly(new GeneratedSentence(written, List.of(), null));
    }

    @Test
    void keepsSuperscriptsThatAreNotMarkers() {
        assertThat(texts("It has 5 m<sup>2</sup>.")).containsExactly("It has 5 m2.");
    }

    @Test
    void keepsTheTextAfterMarkers() {
        assertThat(texts("Two [21](as it seems) were signed.")).containsExactly("Two (as it seems) were signed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two were signed (21",
                "Two were signed (passage 2",
                "Two were signed [",
                "Two were signed [pass",
                "Two were signed \\",
                "Two were signed [21](https://exam",
                "Two were signed <sup>2",
                "Two were signed (21\n",
            })
    void dropsATruncatedMarker(String written) {
        assertThat(texts(written)).containsExactly("Two were signed");
    }

    @Test
    void readsTheSameMarkersForAnySplitIntoPieces() {
        String written = "Two (21) were [22](http://a.b) signed <sup>23</sup>. \\[24\\] {25} Three (3) \uff3b26\uff3d.";

        assertThat(inPieces(written.chars().mapToObj(Character::toString).toList()))
                .isEqualTo(whole(written));
    }
}
