package dev.footnote.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.Section;
import dev.footnote.ingestion.reading.DocumentReader;
import dev.footnote.ingestion.reading.SeedFile;
import dev.footnote.structure.TextDocument;
import dev.footnote.text.SentenceSplitter;
import dev.footnote.text.WordPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageSplitterTest {

    private static final SentenceSplitter SENTENCES = new SentenceSplitter();

    /** A word is a piece, and so is each further ten characters of it; a no-break space is none, as for the model. */
    static int words(String text) {
        int pieces = 0;
        for (String word : text.split("[\\s\\u00a0]+", -1)) {
            pieces += word.isEmpty() ? 0 : 1 + word.length() / 10;
        }
        return pieces;
    }

    private static final String SENTENCE = "The two ministers met again and talked about all that they had agreed. ";

    @Test
    void keepsAShortTextInOnePassage() {
        List<Passage> passages = split("One sentence. Another one.", PassageSplitterTest::words, 64);

        assertThat(passages).singleElement().satisfies(passage -> {
            assertThat(passage.text()).isEqualTo("One sentence. Another one.");
            assertThat(passage.sentences()).hasSize(2);
        });
    }

    @Test
    void usesColumnNamesAsHeadingOfRowsInAnotherPassage() {
        String table = "| Part | Supplier |\n|---|---|\n" + "| Lock of the weir | Kelvar Works |\n".repeat(40);

        List<Passage> passages = split(table, PassageSplitterTest::words, 64);

        assertThat(passages).hasSizeGreaterThan(3);
        assertThat(passages.get(0).headings()).isEmpty();
        assertThat(passages.subList(1, passages.size()))
                .allSatisfy(passage -> assertThat(passage.headings()).containsExactly("Part, Supplier"))
                .allSatisfy(passage -> assertThat(words(passage.heading() + " " + passage.text()))
                        .isLessThanOrEqualTo(64 - 2));
    }

    @Test
    void neighbouringPassagesShareOneSentence() {
        List<Passage> passages = split(SENTENCE.repeat(40), PassageSplitterTest::words, 64);

        assertThat(passages).hasSizeGreaterThan(5);
        for (int i = 1; i < passages.size(); i++) {
            List<Span> before = passages.get(i - 1).sentences();
            assertThat(passages.get(i).sentences().get(0)).isEqualTo(before.get(before.size() - 1));
            assertThat(passages.get(i).sentences().get(1)).isNotIn(before);
        }
    }

    @Test
    void crossesNeitherHeadingsNorGapsBetweenBlocks(@TempDir Path folder) throws IOException {
        String text = "Above.\n\n# A\n\nFirst.\n\n<table of a thousand cells>\n\nSecond.\n\n# A\n\nThird.\n\nFourth.";
        ParsedDocument parsed = markdown(Files.writeString(folder.resolve("a.md"), text));

        List<String> passages = new PassageSplitter(SENTENCES, PassageSplitterTest::words, 64)
                .split(parsed).stream().map(Passage::text).toList();

        assertThat(passages).containsExactly("Above.", "First.", "Second.", "Third.\n\nFourth.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u200b. \u200b.", "\ufffd", "\u0001"})
    void splitsTextWithoutWordPieces(String text) {
        assertThat(split(text, nothing -> 0, 64)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 200, 256})
    void neverExceedsTheWordPieceLimitOfTheModel(int limit) {
        String title = "A rather long title about the deployment of liaison officers";
        String text = SENTENCE.repeat(30)
                + "supercalifragilistic".repeat(60)
                + " and "
                + "\u4e2d\u6587\u6587\u672c".repeat(200)
                + ". "
                + "3.14159, 2.71828; ".repeat(200)
                + "\n\n- caf\u00e9\n- \uD83D\uDE00\uD83D\uDE00\n";
        try (WordPieces pieces = new WordPieces()) {
            Document document = TextDocument.of("id", title, null, "id", text);
            List<Passage> passages = new PassageSplitter(SENTENCES, pieces::count, limit).split(parsed(document, 0));

            assertSound(text, 0, passages, pieces::count, limit);
            assertThat(passages)
                    .allSatisfy(passage -> assertThat(pieces.count(passage.heading() + "\n" + passage.text()) + 2)
                            .isLessThanOrEqualTo(limit));
        }
    }

    @Test
    void leavesRoomForTextUnderTheLongestHeading() {
        String text = SENTENCE.repeat(50);
        try (WordPieces pieces = new WordPieces()) {
            Document document = TextDocument.of("id", "\u4e2d".repeat(500), null, "id", text);

            assertThat(new PassageSplitter(SENTENCES, pieces::count, 200).split(parsed(document, 0)))
                    .allSatisfy(passage -> assertThat(pieces.count(passage.heading() + "\n" + passage.text()) + 2)
                            .isLessThanOrEqualTo(256));
        }
    }

    @Property(tries = 300)
    void coversAnyTextCompletely(@ForAll("texts") String text) {
        int start = text.length() / 5;
        Document document = TextDocument.of("id", "Title of it", null, "id", text + " end");

        List<Passage> passages = new PassageSplitter(SENTENCES, PassageSplitterTest::words, 64)
                .split(parsed(document, onBoundary(text, start)));

        assertSound(document.text(), onBoundary(text, start), passages, PassageSplitterTest::words, 64);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> bits = Arbitraries.of(
                "Hello ",
                "the minister ",
                "met. ",
                "U.S. ",
                "x".repeat(700),
                "word ".repeat(80),
                "\n\n",
                "\r\n",
                "- ",
                "1. ",
                "\u4e2d".repeat(90),
                "\uD83D\uDE00".repeat(400),
                "     ".repeat(30),
                "e\u0301 ",
                SENTENCE,
                "\u00a0",
                "\t");
        return bits.list().ofMaxSize(40).map(list -> String.join("", list));
    }

    static void assertSound(String text, int from, List<Passage> passages, ToIntFunction<String> counter, int limit) {
        boolean[] isHeld = new boolean[text.length()];
        List<Integer> ordinals = new ArrayList<>();
        for (Passage passage : passages) {
            ordinals.add(passage.ordinal());
            assertThat(passage.text())
                    .isEqualTo(text.substring(
                            passage.span().start(), passage.span().end()));
            assertThat(passage.text()).isEqualTo(passage.text().strip());
            assertThat(counter.applyAsInt(passage.heading() + " " + passage.text()) + 2)
                    .isLessThanOrEqualTo(limit);
            assertThat(Character.isLowSurrogate(passage.text().charAt(0))).isFalse();
            for (Span sentence : passage.sentences()) {
                assertThat(sentence.textIn(text))
                        .isEqualTo(sentence.textIn(text).strip());
                java.util.Arrays.fill(isHeld, sentence.start(), sentence.end(), true);
            }
        }
        assertThat(ordinals)
                .isEqualTo(java.util.stream.IntStream.range(0, ordinals.size())
                        .boxed()
                        .toList());
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isHeld[i] && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                throw new AssertionError("character %d is in no passage".formatted(i));
            }
        }
    }

    private static int onBoundary(String text, int at) {
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    static List<Passage> split(String text, ToIntFunction<String> counter, int limit) {
        return new PassageSplitter(SENTENCES, counter, limit)
                .split(parsed(TextDocument.of("id", "Title", null, "id", text), 0));
    }

    private static ParsedDocument markdown(Path file) {
        SeedFile found = new SeedFile("a.md", file, new SeedFile.Stamp(1, 0, ""));
        return new DocumentReader(1000).read(found).documents().get(0);
    }

    private static ParsedDocument parsed(Document document, int start) {
        return new ParsedDocument(
                document, List.of(new Section(new Span(start, document.text().length()), List.of())));
    }
}
