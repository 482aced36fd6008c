package dev.footnote.answering.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences that are read from truncated output of a model. */
class TruncatedOutputTest {

    private static final String TEXT = """
            Gen. Holm paid 7.50 euros [21]. He met J. R. Moss of Holm Inc. [22] at the harbour. [22] Did he stay? \
            Yes, until 2024. [23] The U.S. minister left at 9.30 p.m. on Monday ("at once")! [21][22]
            - The ferry sails ... at nine [24]
            - It costs approx. 7 euros.
            \u8239\u4e5d\u70b9\u51fa\u53d1\u3002\u5f88\u8d35\u3002""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was signed in 2024. [1]",
                "It was signed in 2024 [1].",
                "It was signed in 2024. ",
                "It was signed in 2024. [",
                "It was signed in 2024 [1]\n",
                "It was signed in August.",
                "It was signed in August (of 2024.)",
                "Was it signed in 2024?",
                "It was signed in 2024. <thi",
            })
    void keepsACompleteSentence(String written) {
        assertThat(broken(written))
                .singleElement()
                .satisfies(generatedSentence ->
                        assertThat(generatedSentence.text()).contains("signed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was signed in 2024",
                "It was signed in 2024 [1]",
                "It costs 7.",
                "It was signed by Gen.",
                "It was signed by Holm Inc. [1]",
                "It was signed by J.",
                "It was signed at 9 a.m. [1]",
                "It was signed ...",
                "It was signed...",
                "1.",
                "[1",
                "",
            })
    void dropsASentenceThatMayBeIncomplete(String written) {
        assertThat(broken(written)).isEmpty();
    }

    @Test
    void yieldsAPrefixOfTheSentencesOfTheWholeText() {
        List<String> whole = texts(whole(TEXT));

        for (int end = 0; end <= TEXT.length(); end++) {
            List<String> read = texts(broken(TEXT.substring(0, end)));

            assertThat(read).as(TEXT.substring(0, end)).isEqualTo(whole.subList(0, read.size()));
        }
        assertThat(whole).hasSize(9);
    }

    private static List<String> texts(List<GeneratedSentence> cuts) {
        return cuts.stream().map(GeneratedSentence::text).toList();
    }

    private static List<GeneratedSentence> broken(String written) {
        StatementSplitter cutter = StatementSplitting.cutter();
        List<GeneratedSentence> cuts = new ArrayList<>(cutter.read(written));
        cuts.addAll(cutter.endTruncated());
        return cuts;
    }

    private static List<GeneratedSentence> whole(String written) {
        StatementSplitter cutter = StatementSplitting.cutter();
        List<GeneratedSentence> cuts = new ArrayList<>(cutter.read(written));
        cuts.addAll(cutter.end());
        return cuts;
    }
}
