package dev.footnote.feedback;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/** A file in memory on a disk that is full after some bytes. */
final class FullDiskChannel implements SeekableByteChannel {

    private final int space;
    private byte[] bytes;
    private int position;

    FullDiskChannel(byte[] bytes, int space) {
        this.bytes = bytes;
        this.space = space;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public int read(ByteBuffer into) {
        int count = Math.min(into.remaining(), bytes.length - position);
        into.put(bytes, position, count);
        position += count;
        return count;
    }

    /** As much as there is space for; when there is none, it fails. */
    @Override
    public int write(ByteBuffer from) throws IOException {
        int count = Math.min(from.remaining(), space - position);
        if (count <= 0) {
            throw new IOException("No space left on device");
        }
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length, position + count));
        from.get(bytes, position, count);
        position += count;
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long place) {
        position = (int) place;
        return this;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        bytes = Arrays.copyOf(bytes, (int) size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
