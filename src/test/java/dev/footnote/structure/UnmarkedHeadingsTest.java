package dev.footnote.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Block;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnmarkedHeadingsTest {

    @Test
    void isVerbatimAtItsOffsets() {
        String text = "# Notes\n\n## **4.1.0** (20 November)\n\n- Alerts\n";

        List<Block.Heading> above = TextStructure.detect(text).headingsAbove(text.indexOf("- Alerts"));

        assertThat(above).extracting(Block.Heading::words).containsExactly("Notes", "4.1.0 (20 November)");
        assertThat(above)
                .extracting(heading -> heading.line().textIn(text))
                .containsExactly("Notes", "**4.1.0** (20 November)");
    }

    @ParameterizedTest
    @CsvSource({
        "'Winter 2022\n\n', Winter 2022",
        "'Old.\n\nContact: Mr Dahl\n\n', Contact: Mr Dahl",
        "'A.\n\n9 April 2024\n', 9 April 2024"
    })
    void recognizesAStandaloneLineOfAPlainText(String before, String heading) {
        String text = before + "The boat was given up. It leaked.";

        assertThat(TextStructure.detect(text).headingsAbove(text.indexOf("It leaked")))
                .extracting(Block.Heading::words)
                .containsExactly(heading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "It was 1911.\n\n",
                "- an oar\n\n",
                "Dear friends,\n\n",
                "The year\n1911 was dry\n",
                "a | b\n\n"
            })
    void ignoresOtherLinesOfAPlainText(String before) {
        String text = before + "The boat was given up.";

        assertThat(TextStructure.detect(text).headingsAbove(before.length())).isEmpty();
    }
}
