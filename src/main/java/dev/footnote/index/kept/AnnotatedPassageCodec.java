package dev.footnote.index.kept;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeMention;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.InputStreamDataInput;

/**
 * The binary format of the passages of a document: for each its span, headings (nothing if they are those of the passage
 * before), sentences and time mentions. Offsets count from the start of the passage.
 */
final class AnnotatedPassageCodec {

    private static final int RELATIVE = 1;
    private static final int RECURRING = 2;

    private AnnotatedPassageCodec() {}

    static byte[] write(List<AnnotatedPassage> passages) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            List<String> headings = List.of();
            for (AnnotatedPassage annotated : passages) {
                write(annotated, headings, out);
                headings = annotated.passage().headings();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot write to memory", impossible);
        }
        return out.toArrayCopy();
    }

    private static void write(AnnotatedPassage annotated, List<String> before, DataOutput out) throws IOException {
        Passage passage = annotated.passage();
        int start = passage.span().start();
        out.writeVInt(start);
        out.writeVInt(passage.span().length());
        boolean isSame = passage.headings().equals(before);
        out.writeByte((byte) (isSame ? 1 : 0));
        if (!isSame) {
            out.writeVInt(passage.headings().size());
            for (String heading : passage.headings()) {
                out.writeString(heading);
            }
        }
        out.writeVInt(passage.sentences().size());
        for (Span sentence : passage.sentences()) {
            out.writeVInt(sentence.start() - start);
            out.writeVInt(sentence.length());
        }
        out.writeVInt(annotated.mentions().size());
        for (TimeMention mention : annotated.mentions()) {
            out.writeVInt(mention.start() - start);
            out.writeVInt(mention.end() - mention.start());
            out.writeZLong(mention.range().from().toEpochDay());
            out.writeZLong(mention.range().to().toEpochDay());
            out.writeByte((byte) ((mention.relative() ? RELATIVE : 0) | (mention.recurring() ? RECURRING : 0)));
        }
    }

    /** Empty unless the bytes are so many passages of a document like this. */
    static Optional<List<AnnotatedPassage>> read(Document document, int count, byte[] bytes) {
        ByteArrayInputStream all = new ByteArrayInputStream(bytes);
        try (InputStreamDataInput in = new InputStreamDataInput(all)) {
            List<AnnotatedPassage> passages = new ArrayList<>();
            List<String> headings = List.of();
            for (int i = 0; i < count; i++) {
                AnnotatedPassage next = read(document, i, headings, in);
                passages.add(next);
                headings = next.passage().headings();
            }
            return all.available() == 0 ? Optional.of(passages) : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException other) {
            return Optional.empty();
        }
    }

    private static AnnotatedPassage read(Document document, int ordinal, List<String> before, DataInput in)
            throws IOException {
        int start = in.readVInt();
        Span span = new Span(start, start + in.readVInt());
        List<String> headings = in.readByte() == 1 ? before : headings(in);
        List<Span> sentences = new ArrayList<>();
        for (int i = in.readVInt(); i > 0; i--) {
            int from = start + in.readVInt();
            sentences.add(new Span(from, from + in.readVInt()));
        }
        List<TimeMention> mentions = new ArrayList<>();
        for (int i = in.readVInt(); i > 0; i--) {
            mentions.add(mention(start, in));
        }
        return new AnnotatedPassage(new Passage(document, ordinal, span, headings, sentences), mentions);
    }

    private static List<String> headings(DataInput in) throws IOException {
        List<String> headings = new ArrayList<>();
        for (int i = in.readVInt(); i > 0; i--) {
            headings.add(in.readString());
        }
        return headings;
    }

    private static TimeMention mention(int start, DataInput in) throws IOException {
        int from = start + in.readVInt();
        int to = from + in.readVInt();
        DayRange range = new DayRange(LocalDate.ofEpochDay(in.readZLong()), LocalDate.ofEpochDay(in.readZLong()));
        int flags = in.readByte();
        return new TimeMention(from, to, range, (flags & RELATIVE) != 0, (flags & RECURRING) != 0);
    }
}
