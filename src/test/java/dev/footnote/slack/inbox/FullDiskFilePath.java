package dev.footnote.slack.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePathWrapper;

/** A file system of H2 on a disk that a test can fill. */
public final class FullDiskFilePath extends FilePathWrapper {

    static final AtomicBoolean FULL = new AtomicBoolean();

    @Override
    public String getScheme() {
        return "fulldisk";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel file = super.open(mode);
        return new FileBaseDefault() {
            @Override
            public synchronized int read(ByteBuffer target, long position) throws IOException {
                return file.read(target, position);
            }

            @Override
            public synchronized int write(ByteBuffer source, long position) throws IOException {
                if (FULL.get()) {
                    throw new IOException("No space left on device");
                }
                return file.write(source, position);
            }

            @Override
            public FileLock tryLock(long position, long size, boolean shared) throws IOException {
                return file.tryLock(position, size, shared);
            }

            @Override
            public long size() throws IOException {
                return file.size();
            }

            @Override
            protected void implTruncate(long size) throws IOException {
                file.truncate(size);
            }

            @Override
            public void force(boolean metadata) throws IOException {
                file.force(metadata);
            }

            @Override
            protected void implCloseChannel() throws IOException {
                file.close();
            }
        };
    }
}
