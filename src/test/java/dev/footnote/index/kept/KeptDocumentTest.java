package dev.footnote.index.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.DocumentStructure;
import dev.footnote.corpus.Page;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeMention;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeptDocumentTest {

    private static final Document DOCUMENT = document("a.md", "Leave", "One. Two in 2024. Three.");

    @Property
    void readsBackWhatWasWritten(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Document document = document("id-é-𝄞" + random.nextInt(), "Title", "x".repeat(1 + random.nextInt(5000)));
        List<AnnotatedPassage> passages = passages(document, random);

        KeptDocument read =
                KeptDocument.read(KeptDocument.of(document, passages).write());

        assertThat(read.id()).isEqualTo(document.id());
        assertThat(read.passages()).isEqualTo(passages.size());
        assertThat(read.passagesOf(document)).contains(passages);
    }

    @Test
    void readsOpenRangesOfDays() throws IOException {
        Passage passage = new Passage(DOCUMENT, 0, new Span(5, 17), List.of("A", "B"), List.of(new Span(5, 17)));
        List<AnnotatedPassage> passages = List.of(new AnnotatedPassage(
                passage,
                List.of(
                        new TimeMention(12, 16, DayRange.since(LocalDate.of(2024, 1, 1)), true),
                        new TimeMention(12, 16, DayRange.until(LocalDate.of(2024, 1, 1)), false, true))));

        KeptDocument read =
                KeptDocument.read(KeptDocument.of(DOCUMENT, passages).write());

        assertThat(read.passagesOf(DOCUMENT)).contains(passages);
    }

    @Test
    void returnsNoPassagesOfTruncatedBytes() throws IOException {
        List<AnnotatedPassage> passages = passages(DOCUMENT, new Random(3));
        KeptDocument whole = KeptDocument.of(DOCUMENT, passages);
        BytesRef written = whole.write();
        int annotations = AnnotatedPassageCodec.write(passages).length;

        for (int cut = 1; cut <= annotations; cut++) {
            BytesRef truncated = new BytesRef(written.bytes, written.offset, written.length - cut);
            assertThat(KeptDocument.read(truncated).passagesOf(DOCUMENT)).isEmpty();
        }
    }

    @Test
    void returnsNoPassagesOfBytesThatContinueAfterTheLastOne() throws IOException {
        byte[] written = bytes(KeptDocument.of(DOCUMENT, passages(DOCUMENT, new Random(3))));

        byte[] longer = Arrays.copyOf(written, written.length + 1);

        assertThat(KeptDocument.read(new BytesRef(longer)).passagesOf(DOCUMENT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("otherDocuments")
    void returnsNoPassagesOfAnotherDocument(Document other) throws IOException {
        KeptDocument kept = KeptDocument.read(
                KeptDocument.of(DOCUMENT, passages(DOCUMENT, new Random(3))).write());

        assertThat(kept.isOf(DOCUMENT)).isTrue();
        assertThat(kept.isOf(other)).isFalse();
        assertThat(kept.passagesOf(other)).isEmpty();
    }

    private static Stream<Document> otherDocuments() {
        Span first = new Span(0, 4);
        String text = DOCUMENT.text();
        return Stream.of(
                document("b.md", "Leave", text),
                document("a.md", "Leaves", text),
                document("a.md", "Leave", text.replace("Two", "2.0")),
                Document.of("a.md", "Leave", LocalDate.of(2024, 1, 1), "a.md", text),
                Document.of("a.md", "Leave", null, "b.md", text),
                DOCUMENT.withStructure(new DocumentStructure(List.of(new Block.Paragraph(first)), List.of())),
                DOCUMENT.withStructure(new DocumentStructure(List.of(), List.of(new Page(1, first)))));
    }

    private static Document document(String id, String title, String text) {
        return Document.of(id, title, null, id, text);
    }

    private static byte[] bytes(KeptDocument document) {
        BytesRef written = document.write();
        return Arrays.copyOfRange(written.bytes, written.offset, written.offset + written.length);
    }

    private static List<AnnotatedPassage> passages(Document document, Random random) {
        List<AnnotatedPassage> passages = new ArrayList<>();
        List<String> headings = List.of();
        int length = document.text().length();
        for (int start = 0; start < length; start += 1 + random.nextInt(200)) {
            Span span = new Span(start, Math.min(length, start + 1 + random.nextInt(300)));
            headings = random.nextBoolean() ? headings : List.of("Straße", "heading " + random.nextInt(9));
            Span part = new Span(span.start(), span.start() + 1);
            List<TimeMention> mentions = random.nextBoolean()
                    ? List.of()
                    : List.of(new TimeMention(
                            span.start(),
                            span.end(),
                            DayRange.day(LocalDate.ofEpochDay(random.nextInt())),
                            random.nextBoolean(),
                            random.nextBoolean()));
            passages.add(new AnnotatedPassage(
                    new Passage(document, passages.size(), span, headings, List.of(part, span)), mentions));
        }
        return passages;
    }
}
