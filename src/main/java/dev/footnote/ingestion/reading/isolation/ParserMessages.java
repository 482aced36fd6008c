package dev.footnote.ingestion.reading.isolation;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.footnote.corpus.Block;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.SourceFile;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StreamCorruptedException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The messages between this process and a parser process: a file is sent as its name and bytes, the result as JSON. Each
 * begins with a mark and a length, so that other output is recognized.
 */
final class ParserMessages {

    /** No text of a library looks like this. */
    private static final int MARK = 0xF00D_0017;

    private static final int READY = 0xF00D_0001;

    /** Texts have a limit of their own; this one bounds what a broken process can send. */
    private static final int MAX_RESULT_BYTES = 1 << 30;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_RESULT_BYTES)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(Block.class, TypedBlock.class)
            .registerSubtypes(Block.class.getPermittedSubclasses())
            .build();

    private static final ObjectWriter WRITER = JSON.writerFor(ParsedFile.class);
    private static final ObjectReader READER = JSON.readerFor(ParsedFile.class);

    private ParserMessages() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    private interface TypedBlock {}

    static void writeReady(DataOutputStream out) throws IOException {
        out.writeInt(READY);
        out.flush();
    }

    static void readReady(DataInputStream in) throws IOException {
        require(in.readInt(), READY);
    }

    static void writeFile(DataOutputStream out, SourceFile file) throws IOException {
        out.writeInt(MARK);
        writeBytes(out, file.name().getBytes(StandardCharsets.UTF_8));
        writeBytes(out, file.bytes());
        out.flush();
    }

    static SourceFile readFile(DataInputStream in) throws IOException {
        require(in.readInt(), MARK);
        String name = new String(readBytes(in, Integer.MAX_VALUE), StandardCharsets.UTF_8);
        return new SourceFile(name, readBytes(in, Integer.MAX_VALUE));
    }

    static void writeResult(DataOutputStream out, ParsedFile result) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        // A writer replaces half a surrogate pair; Jackson's own encoder would fail on it.
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(json, StandardCharsets.UTF_8))) {
            WRITER.writeValue(writer, result);
        }
        out.writeInt(MARK);
        writeBytes(out, json.toByteArray());
        out.flush();
    }

    static ParsedFile readResult(DataInputStream in) throws IOException {
        require(in.readInt(), MARK);
        return READER.readValue(new ByteArrayInputStream(readBytes(in, MAX_RESULT_BYTES)));
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in, int limit) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > limit) {
            throw new StreamCorruptedException("a message of %d bytes".formatted(length));
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a message ends early");
        }
        return bytes;
    }

    private static void require(int mark, int expected) throws StreamCorruptedException {
        if (mark != expected) {
            throw new StreamCorruptedException("not a message");
        }
    }
}
