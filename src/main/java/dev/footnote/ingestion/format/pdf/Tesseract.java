package dev.footnote.ingestion.format.pdf;

import dev.footnote.ingestion.format.pdf.lines.Word;
import dev.footnote.ingestion.format.pdf.pages.PageStripper.PageLimitException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Recognizes the words of a scanned page with the command {@code tesseract}. */
final class Tesseract {

    private static final float DOTS_PER_INCH = 300;
    private static final float POINTS_PER_INCH = 72;

    /** An A3 page at 300 dpi has 17 million. */
    private static final float MOST_PIXELS = 40_000_000;

    private static final Pattern TAB = Pattern.compile("\t");
    private static final String LINE = "4";
    private static final String WORD = "5";

    /** A line this many times as high as the line in the middle of all heights is a heading. */
    private static final float HEADING = 1.22F;

    private final OcrConfig config;
    private final String command;

    Tesseract(OcrConfig config, String command) {
        this.config = config;
        this.command = command;
    }

    /**
     * The words of a page.
     *
     * @param page from 1
     * @throws PageLimitException with a reason for people
     */
    List<Word> recognize(PDDocument document, int page) throws IOException {
        PDRectangle box = document.getPage(page - 1).getCropBox();
        float inches = box.getWidth() * box.getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        float dotsPerInch = (float) Math.min(DOTS_PER_INCH, Math.sqrt(MOST_PIXELS / inches));
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, dotsPerInch, ImageType.GRAY);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return words(run(png.toByteArray(), Math.round(dotsPerInch)), POINTS_PER_INCH / dotsPerInch);
    }

    private String run(byte[] png, int dotsPerInch) throws IOException {
        Process process = start(dotsPerInch);
        CompletableFuture<byte[]> output = CompletableFuture.supplyAsync(() -> read(process));
        CompletableFuture<byte[]> errors = CompletableFuture.supplyAsync(() -> readErrors(process));
        CompletableFuture<Void> input = CompletableFuture.runAsync(() -> write(process, png));
        try {
            Duration timeout = config.pageTimeout();
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PageLimitException(
                        "recognition takes longer than footnote.ocr.page-timeout (%ds)".formatted(timeout.toSeconds()));
            }
            input.join();
            if (process.exitValue() != 0) {
                throw new PageLimitException("tesseract failed: %s; check footnote.ocr.languages"
                        .formatted(new String(errors.join(), StandardCharsets.UTF_8)
                                .lines()
                                .findFirst()
                                .orElse("exit code " + process.exitValue())));
            }
            return new String(output.join(), StandardCharsets.UTF_8);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PageLimitException("recognition was interrupted");
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(int dotsPerInch) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                command, "stdin", "stdout", "-l", config.languages(), "--dpi", String.valueOf(dotsPerInch), "tsv");
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new PageLimitException(
                    "the command tesseract was not found; install it (Debian: tesseract-ocr), or set"
                            + " footnote.ocr.enabled to false");
        }
    }

    private static byte[] read(Process process) {
        try {
            return process.getInputStream().readAllBytes();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private static byte[] readErrors(Process process) {
        try {
            return process.getErrorStream().readNBytes(1 << 14);
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /** A process that fails does not read all of its input; its exit value tells. */
    private static void write(Process process, byte[] png) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(png);
        } catch (IOException notRead) {
            return;
        }
    }

    /** Reads a table with the boxes of lines and words in pixels. */
    private static List<Word> words(String table, float scale) {
        List<String[]> rows = table.lines()
                .map(line -> TAB.split(line, -1))
                .filter(row -> row.length == 12)
                .toList();
        List<Float> heights = rows.stream()
                .filter(row -> row[0].equals(LINE))
                .map(row -> Integer.parseInt(row[9]) * scale)
                .sorted()
                .toList();
        float typical = heights.isEmpty() ? 10 : heights.get(heights.size() / 2);
        List<Word> words = new ArrayList<>();
        float baseline = 0;
        float size = typical;
        for (String[] row : rows) {
            if (row[0].equals(LINE)) {
                float height = Integer.parseInt(row[9]) * scale;
                baseline = Integer.parseInt(row[7]) * scale + height * 0.8F;
                size = height > typical * HEADING ? height : typical;
            } else if (row[0].equals(WORD) && !row[11].isBlank()) {
                float left = Integer.parseInt(row[6]) * scale;
                float right = left + Integer.parseInt(row[8]) * scale;
                words.add(new Word(row[11].strip(), left, right, baseline, size, false));
            }
        }
        return words;
    }
}
