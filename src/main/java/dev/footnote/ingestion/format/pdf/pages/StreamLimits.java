package dev.footnote.ingestion.format.pdf.pages;

import dev.footnote.ingestion.format.pdf.pages.PageStripper.PageLimitException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Refuses compressed content that expands beyond a limit, before PDFBox expands it in memory. */
final class StreamLimits {

    private static final int MOST_BYTES = 64 << 20;

    private StreamLimits() {}

    static void check(PDPage page) throws IOException {
        Iterator<PDStream> streams = page.getContentStreams();
        while (streams.hasNext()) {
            check(streams.next().getCOSObject());
        }
    }

    static void check(COSStream stream) throws IOException {
        if (!COSName.FLATE_DECODE.equals(stream.getFilters()) && !isFlateList(stream)) {
            return;
        }
        try (InputStream raw = stream.createRawInputStream();
                InputStream inflated = new InflaterInputStream(raw)) {
            countBytes(inflated);
        }
    }

    private static boolean isFlateList(COSStream stream) {
        return stream.getFilters() instanceof COSArray filters
                && filters.size() == 1
                && COSName.FLATE_DECODE.equals(filters.getObject(0));
    }

    /** Damaged data ends early; what PDFBox can read of it is no larger. */
    private static void countBytes(InputStream inflated) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        int read = 0;
        while (read >= 0) {
            bytes += read;
            if (bytes > MOST_BYTES) {
                throw new PageLimitException("its content expands to more than %d MiB".formatted(MOST_BYTES >> 20));
            }
            read = readSome(inflated, buffer);
        }
    }

    private static int readSome(InputStream inflated, byte[] buffer) {
        try {
            return inflated.read(buffer);
        } catch (IOException damaged) {
            return -1;
        }
    }
}
