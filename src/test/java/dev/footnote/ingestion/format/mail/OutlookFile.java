package dev.footnote.ingestion.format.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Writes MSG files, by the property numbers of MS-OXPROPS. */
final class OutlookFile {

    static final int SUBJECT = 0x0037;
    static final int SENDER = 0x0C1A;
    static final int TO = 0x0E04;
    static final int TEXT = 0x1000;
    static final int HTML = 0x1013;

    private static final int SUBMIT_TIME = 0x0039;
    private static final int ATTACHMENT = 0x3701;
    private static final int LONG_NAME = 0x3707;

    /** Seconds between 1601, from which Windows counts, and 1970. */
    private static final long EPOCH = 11_644_473_600L;

    private final POIFSFileSystem file = new POIFSFileSystem();
    private final DirectoryEntry folder;
    private int attachments;

    OutlookFile() {
        this(null);
    }

    private OutlookFile(@Nullable DirectoryEntry folder) {
        this.folder = folder == null ? file.getRoot() : folder;
    }

    OutlookFile with(int property, String text) {
        write(folder, "__substg1.0_%04X001F".formatted(property), text.getBytes(StandardCharsets.UTF_16LE));
        return this;
    }

    OutlookFile withBytes(int property, byte[] bytes) {
        write(folder, "__substg1.0_%04X0102".formatted(property), bytes);
        return this;
    }

    OutlookFile sentAt(Instant time) {
        ByteBuffer properties =
                ByteBuffer.allocate(folder.getParent() == null ? 48 : 40).order(ByteOrder.LITTLE_ENDIAN);
        properties.position(properties.capacity() - 16);
        properties.putInt(SUBMIT_TIME << 16 | 0x40).putInt(6).putLong((time.getEpochSecond() + EPOCH) * 10_000_000);
        write(folder, "__properties_version1.0", properties.array());
        return this;
    }

    OutlookFile attach(String name, byte[] bytes) {
        DirectoryEntry attachment = newAttachment();
        write(attachment, "__substg1.0_%04X001F".formatted(LONG_NAME), name.getBytes(StandardCharsets.UTF_16LE));
        write(attachment, "__substg1.0_%04X0102".formatted(ATTACHMENT), bytes);
        return this;
    }

    /** A mail attached to this one; what is set on the result is its content. */
    OutlookFile attachMail() {
        try {
            return new OutlookFile(newAttachment().createDirectory("__substg1.0_%04X000D".formatted(ATTACHMENT)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private DirectoryEntry newAttachment() {
        try {
            return folder.createDirectory(
                    "__attach_version1.0_#" + HexFormat.of().withUpperCase().toHexDigits(attachments++));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(DirectoryEntry folder, String name, byte[] bytes) {
        try {
            folder.createDocument(name, new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.writeFilesystem(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
