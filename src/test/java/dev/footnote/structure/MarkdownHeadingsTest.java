package dev.footnote.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownHeadingsTest {

    private static final String TEXT = """
            ---
            title: Courier
            ---
            # Changelog

            ## [4.1.0](https://x.example/a) (**20 November** 2023) ##

            - SMS alerts

            ```
            # no heading
            ```

            ### Fixed

            One crash.

            Older editions
            --------------

            Nothing.
            """;

    @Test
    void findsHeadingsWithWordsLevelAndPosition() {
        var headings = MarkdownHeadings.findAll(TEXT);

        assertThat(headings)
                .extracting(Block.Heading::words)
                .containsExactly("Changelog", "4.1.0 (20 November 2023)", "Fixed", "Older editions");
        assertThat(headings).extracting(Block.Heading::level).containsExactly(1, 2, 3, 2);
        assertThat(headings)
                .extracting(heading -> heading.line().textIn(TEXT))
                .containsExactly(
                        "Changelog", "[4.1.0](https://x.example/a) (**20 November** 2023)", "Fixed", "Older editions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- SMS   | Changelog > 4.1.0 (20 November 2023)",
                "One     | Changelog > 4.1.0 (20 November 2023) > Fixed",
                "Nothing | Changelog > Older editions",
            })
    void findsTheHeadingsAboveAPosition(String place, String path) {
        var above = TextStructure.detect(TEXT).headingsAbove(TEXT.indexOf(place));

        assertThat(String.join(" > ", above.stream().map(Block.Heading::words).toList()))
                .isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"'| a | b |\n| --- | --- |'", "'- one\n---'", "'#hash'", "'Text.\n\n---\n\nMore.'", "'a\nb\n---'"})
    void findsNoHeadingInRowsListsRulesOrTags(String text) {
        assertThat(MarkdownHeadings.findAll(text)).isEmpty();
    }
}
