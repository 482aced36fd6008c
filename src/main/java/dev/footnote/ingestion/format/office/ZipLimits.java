package dev.footnote.ingestion.format.office;

import dev.footnote.ingestion.format.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Refuses archives that expand to more than a reader should hold, whatever sizes they state.
 *
 * @param maxEntries files in the archive
 * @param maxBytes bytes of all its files together
 * @param maxTreeBytes bytes of a file that is read as a tree, which takes about ten times its size
 */
record ZipLimits(int maxEntries, long maxBytes, long maxTreeBytes) {

    /** A book of 1,000 pages has 5 MB of text with markup, a workbook of a million cells 50 MB. */
    static final ZipLimits DEFAULTS = new ZipLimits(10_000, 512L << 20, 64L << 20);

    /** @throws IOException when the archive is damaged, or an {@link UnreadableFileException} when it is too large */
    void check(byte[] bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        int entries = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                entries++;
                if (entries > maxEntries) {
                    throw new UnreadableFileException("an archive of more than %d files".formatted(maxEntries));
                }
                long limit = isTree(entry.getName()) ? Math.min(maxTreeBytes, maxBytes - total) : maxBytes - total;
                try (InputStream in = zip.getInputStream(entry)) {
                    total += count(in, buffer, limit);
                }
            }
        }
    }

    /** Worksheets and the content of OpenDocument files are read as a stream. */
    private static boolean isTree(String name) {
        return name.endsWith(".xml") && (name.startsWith("word/") || name.startsWith("ppt/"));
    }

    private static long count(InputStream in, byte[] buffer, long limit) throws IOException {
        long count = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            count += read;
            if (count > limit) {
                throw new UnreadableFileException(
                        "expands to more than %d MiB; split the document".formatted(limit >> 20));
            }
        }
        return count;
    }
}
