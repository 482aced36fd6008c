package dev.footnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Span;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

    static final SentenceSplitter SENTENCES = new SentenceSplitter();

    /** Each line is a text; {@code |} marks the ends of sentences. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The U.S. Secretary of Defense Lloyd J. Austin met him.|They talked.",
                "The U. S. Secretary of Defense met him.|They talked of the Y. pestis genome.",
                "He is Lloyd J. Austin.|He won No. 5 of 3.5 million.",
                "It was no. 5 in the list.|The price was $2.5 billion.|He said no.|Then he left.",
                "J. R. R. Tolkien wrote it.|J.R.R. Tolkien too.|See J. Smith.",
                "Gen. Lee met Lt. Col. Oliver North.|On Jan. 5 he left.|They met on Nov. 22, 2024 in Laos.",
                "It starts at 5 p.m. on Monday.|It ended at 5 p.m.|The crowd left.",
                "Acme Inc. was sold to Foo Inc.|The price rose.",
                "\"We agree,\" he said.|\"Is it so?\" he asked.|\"It is.\"|She left.",
                "\u201cWe won!\u201d he shouted.|\u201cYes.\u201d|Then he left.",
                "He said: 'It is over.'|Then he left.|\u2018It is over.\u2019|Then he left.",
                "He waited... and then left.|He waited...|Then he left.",
                "There are fruits, e.g. apples, i.e. food.|The U.K. and the E.U. agreed.",
                "Smith et al. (2010) hold.|Mr. and Mrs. Smith vs. the state.|Roe v. Wade was it.",
                "He took vitamin C.|It helped.",
                "Die Pr\u00fcfung war am 14. Oktober.|Sie endete bis zum 31. Dezember 2026 ohne Befund.",
                "Seit dem 1. M\u00e4rz gilt das.|Am 3. April begann es.|Avtalen gjelder fra 17. mai.|Den var klar.",
                "He scored 14.|August was his best month.|It is 31.|May came.",
                "The ratio is 3.5.|The next is 4.|See Fig. 3 and Sec. 2.",
                "The company (Acme Inc.) rose.|(It fell.)|Then it rose.|He did it (see p. 5).|Next.",
                "The sale opens on 24 February, Monday to Friday 8.00\u20134.00, Saturday until noon.|Cash is refused.",
                "**4. Deliveries come at noon.|They are signed.",
                "MIN. 7/6/2025 \u2013 FISH FEED.|Mr Barasa proposed a feed mill.",
                "1. The first item is long.|It has two sentences.",
                "a. The first item is long.|It has two sentences.",
                "The KT-9 hoist pulls weights of at most 6.5 tonnes.|The smaller one is red.",
                "The mast carries sails of up to 12.5 kW.|It is new.|The relay draws 2.8 MHz more.|It is old.",
                "Who?|What!|Why?!",
                "\uD83D\uDE00 An emoji is first.|Cafe\u0301s have opened.|Then more did.",
                "We live in a world without marks and nobody knows",
            })
    void splitsSentencesAsAReaderWould(String marked) {
        List<String> expected = List.of(marked.split("\\|"));
        String text = String.join(" ", expected);

        assertThat(sentences(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1. First\n2. Second\n10) Third", "- First\n* Second\n+ Third", "a) First\nb. Second\n(c) Third"
            })
    void splitsEachListItemIntoASentenceForAnyLineEnd(String list) {
        String[] items = list.split("\n");

        assertThat(sentences(list)).containsExactly(items);
        assertThat(sentences(list.replace("\n", "\r\n"))).containsExactly(items);
        assertThat(sentences(list.replace("\n", "\n\n"))).containsExactly(items);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void joinsTheLinesOfWrappedParagraphs(String lineEnd) {
        String text = String.join(
                lineEnd,
                "This paragraph has been wrapped by hand at some fifty columns,",
                "and it goes on over several lines until it ends here. And this is",
                "another sentence of it.");

        assertThat(sentences(text)).hasSize(2);
        assertThat(sentences(text).get(1)).isEqualTo("And this is" + lineEnd + "another sentence of it.");
    }

    @Test
    void separatesAHeadingOnAShortLineFromTheText() {
        String text = "A SHORT HEADING\nThis paragraph stands under the heading and is a good deal longer than it is.";

        assertThat(sentences(text))
                .containsExactly(
                        "A SHORT HEADING",
                        "This paragraph stands under the heading and is a good deal longer than it is.");
    }

    @Test
    void isNotMisledByALineThatCouldNotBeWrapped() {
        String text = "Those who want to read more than this will find it at\nhttps://example.org/"
                + "long/".repeat(30)
                + "\nwhere all of the papers have been laid open to everybody\nfor as long as the project lasts and goes on to.";

        assertThat(sentences(text)).hasSize(1);
    }

    @Test
    void doesNotTreatADashOrACaseNameInAWrappedLineAsAListItem() {
        String text =
                "The court has decided in Roe\nv. Wade that the men who were\n\u2014 all of them \u2014 there had rights.";

        assertThat(sentences(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\r\n", "\t \u2003"})
    void findsNoSentenceInABlankText(String blank) {
        assertThat(SENTENCES.split(blank)).isEmpty();
    }

    @Property(tries = 500)
    void coversAllButWhiteSpaceInOrder(@ForAll("texts") String text) {
        assertCovers(text, SENTENCES.split(text));
    }

    @Test
    void givesTheSameResultInManyThreads() {
        String text = "Gen. Lee met Lt. Col. North. They talked. \"Is it so?\" he asked.\n".repeat(20);
        List<Span> alone = SENTENCES.split(text);

        List<List<Span>> together = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> SENTENCES.split(text))
                .toList();

        assertThat(together).containsOnly(alone);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> bits = Arbitraries.of(
                "Hello",
                "the",
                "U.S.",
                "No.",
                "5",
                "J.",
                ".",
                "?",
                "!",
                "\"",
                "\u201d",
                "'",
                "...",
                " ",
                " ",
                " ",
                "\n",
                "\r\n",
                "\n\n",
                "- ",
                "1. ",
                "a) ",
                "\t",
                "\u00a0",
                "\u2003",
                "\u2028",
                "\uD83D\uDE00",
                "e\u0301",
                "(",
                ")",
                "\u200b",
                "\ud800",
                "\r",
                "\u0085");
        return bits.list().ofMaxSize(60).map(list -> String.join("", list));
    }

    static void assertCovers(String text, List<Span> found) {
        int end = 0;
        for (Span sentence : found) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(end, sentence.start())).matches(SentenceSplitterTest::isWhite, "is white space");
            String words = sentence.textIn(text);
            assertThat(Character.isWhitespace(words.charAt(0))).isFalse();
            assertThat(Character.isWhitespace(words.charAt(words.length() - 1))).isFalse();
            end = sentence.end();
        }
        assertThat(text.substring(end)).matches(SentenceSplitterTest::isWhite, "is white space");
    }

    private static boolean isWhite(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static List<String> sentences(String text) {
        return SENTENCES.split(text).stream().map(span -> span.textIn(text)).toList();
    }
}
