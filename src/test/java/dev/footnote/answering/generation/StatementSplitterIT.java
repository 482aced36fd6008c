package dev.footnote.answering.generation;

import static dev.footnote.answering.generation.StatementSplitting.inPieces;
import static dev.footnote.answering.generation.StatementSplitting.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.generation.GeneratedSentence.Verdict;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSplitterIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two were signed [21].                   | Two were signed.          | 21
            Two were signed. [21]                   | Two were signed.          | 21
            Two were signed.[21]                    | Two were signed.          | 21
            [21] Two were signed.                   | Two were signed.          | 21
            Two [21] were signed.                   | Two were signed.          | 21
            Two were signed [21, 22].               | Two were signed.          | 21 22
            Two were signed [21][22].               | Two were signed.          | 21 22
            Two were signed [21] [22].              | Two were signed.          | 21 22
            Two were signed [21-23].                | Two were signed.          | 21 22 23
            Two were signed [21–22].                | Two were signed.          | 21 22
            Two were signed [^21].                  | Two were signed.          | 21
            Two were signed 【21】.                  | Two were signed.          | 21
            Two were signed 【21†source】.           | Two were signed.          | 21
            Two were signed [[21]].                 | Two were signed.          | 21
            Two were signed ([21]).                 | Two were signed.          | 21
            Two were signed [passage 21].           | Two were signed.          | 21
            Two were signed [Source: 21 and 22].    | Two were signed.          | 21 22
            Two were signed [21]                    | Two were signed           | 21
            Two were signed `[21]`.                 | Two were signed.          | 21
            Two were signed `pair[21]` [22].        | Two were signed `pair[21]`. | 22
            Two were signed [sic].                  | Two were signed [sic].    |
            Two were signed [99999999999].          | Two were signed.          | -1
            - Two were signed [21]                  | Two were signed           | 21
            1. Two were signed [21]                 | Two were signed           | 21
            **Two** were signed [21].               | Two were signed.          | 21
            Two were signed [2                      | Two were signed           |
            Two were signed [21-999999999].         | Two were signed.          | 21
            """)
    void readsMarkersInEveryNotation(String written, String text, String markers) {
        List<GeneratedSentence> cuts = whole(written);

        assertThat(cuts).hasSize(1);
        assertThat(cuts.get(0).text()).isEqualTo(text);
        assertThat(cuts.get(0).markers()).isEqualTo(numbers(markers));
    }

    @Test
    void doesNotEndASentenceAtAnOrdinalDay() {
        List<GeneratedSentence> statements =
                whole("Er ging am 14. Oktober [21]. Bis zum 31. Dezember 2026 gilt es [22]. Er ist 14. So!");

        assertThat(statements)
                .extracting(GeneratedSentence::text)
                .containsExactly("Er ging am 14. Oktober.", "Bis zum 31. Dezember 2026 gilt es.", "Er ist 14.", "So!");
    }

    @Test
    void splitsSentencesAndAssignsTheirMarkers() {
        List<GeneratedSentence> cuts =
                whole("Gen. J. R. Holm met the U.S. minister at 9.30 p.m. today [21]. He left! [22] Did he? Yes.");

        assertThat(cuts)
                .extracting(GeneratedSentence::text)
                .containsExactly(
                        "Gen. J. R. Holm met the U.S. minister at 9.30 p.m. today.", "He left!", "Did he?", "Yes.");
        assertThat(cuts)
                .extracting(GeneratedSentence::markers)
                .containsExactly(List.of(21), List.of(22), List.of(), List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the ferry sails at nine [21]. it costs 7 euros [22].",
                "the ferry sails at nine. [21] it costs 7 euros. [22]",
                "the ferry sails at nine.[21]it costs 7 euros.[22]",
                "the ferry sails at nine [21]. **it costs 7 euros** [22].",
                "the ferry sails at nine ([21]). it costs 7 euros ([22])."
            })
    void endsASentenceAfterItsMarkerEvenBeforeALowerCaseLetter(String written) {
        List<GeneratedSentence> cuts = whole(written);

        assertThat(cuts)
                .extracting(GeneratedSentence::text)
                .containsExactly("the ferry sails at nine.", "it costs 7 euros.");
        assertThat(cuts).extracting(GeneratedSentence::markers).containsExactly(List.of(21), List.of(22));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry [21] sails at nine [22].",
                "The ferry of Holm Inc. [21] sails at nine.",
                "The ferry sails at 9 a.m. [21] on Mondays.",
                "The ferry [21] of route no. 7 or so... sails.",
                "The ferry sails at nine ... [21] and at ten."
            })
    void continuesASentenceAfterAMarkerInsideIt(String written) {
        assertThat(whole(written)).hasSize(1);
    }

    @Test
    void treatsEachListItemAsAStatement() {
        List<GeneratedSentence> cuts = whole("# Agreements\n\n* SOSA [21]\n* Liaison officers\n[22]\n\n> Quoted [23]");

        assertThat(cuts).extracting(GeneratedSentence::text).containsExactly("SOSA", "Liaison officers", "Quoted");
        assertThat(cuts).extracting(GeneratedSentence::markers).containsExactly(List.of(21), List.of(22), List.of(23));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"STATUS: PARTIAL", "Two.\nStatus: partial.", "**STATUS: PARTIAL**", "Two. STATUS: PARTIAL Rest."
            })
    void readsTheVerdict(String written) {
        assertThat(whole(written)).anyMatch(generatedSentence -> generatedSentence.verdict() == Verdict.PARTIAL);
    }

    @Property
    void givesTheSameResultForAnySplitIntoPieces(@ForAll("written") String written, @ForAll List<Integer> ends) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end : ends) {
            int next = start + Math.floorMod(end, Math.max(1, Math.min(7, written.length() - start + 1)));
            pieces.add(written.substring(start, next));
            start = next;
        }
        pieces.add(written.substring(start));

        assertThat(inPieces(pieces)).isEqualTo(whole(written));
    }

    @Property
    void emitsNoMarkerOrPartOfOne(@ForAll("written") String written) {
        assertThat(whole(written.replace("`", "")))
                .allSatisfy(generatedSentence -> assertThat(generatedSentence.text())
                        .doesNotContainPattern("\\[\\d+\\]|\\[\\d+$|【\\d+】|【\\d+$|<think"));
    }

    @Test
    void readsMegabytesOfIncompleteMarkersInLinearTime() {
        String hostile = "[1, ".repeat(200_000)
                + "[21](1".repeat(100_000)
                + "(21".repeat(200_000)
                + "<think".repeat(50_000)
                + "【".repeat(200_000);
        StatementSplitter cutter = StatementSplitting.cutter();

        cutter.read(hostile);

        assertThat(cutter.end()).isNotNull();
        assertThat(cutter.charactersRead()).isEqualTo(hostile.length());
    }

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.of(
                        "[",
                        "]",
                        "21",
                        "22",
                        "[21]",
                        "[21, ",
                        "22]",
                        "【21】",
                        "【",
                        "】",
                        "[^2",
                        "1]",
                        "-",
                        "–",
                        ", ",
                        " ",
                        "\n",
                        ". ",
                        ".",
                        "! ",
                        "The ferry sails",
                        "it costs",
                        "at nine",
                        "Mr.",
                        "`",
                        "<think>",
                        "</think>",
                        "<|channel|>",
                        "<|message|>",
                        "<|end|>",
                        "final",
                        "<Reasoning>",
                        "</reflection>",
                        "<",
                        ">",
                        "**",
                        "STATUS: ",
                        "NONE",
                        "[sic]",
                        "(",
                        "{21}",
                        "\\[",
                        "](http://a.b/c)",
                        "<sup>",
                        "</sup>",
                        ")",
                        "é",
                        "😀")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static List<Integer> numbers(String markers) {
        List<Integer> numbers = new ArrayList<>();
        for (String marker : markers == null ? new String[0] : markers.split(" ")) {
            numbers.add(Integer.valueOf(marker));
        }
        return numbers;
    }
}
