package dev.footnote.ingestion.format.pdf;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;

/** Settings of text recognition in scanned pages: {@code footnote.ocr.*}. */
public interface OcrConfig {

    /** Whether the text of scanned pages is recognized with the command `tesseract`. Needs seconds for each page. */
    @WithDefault("false")
    boolean enabled();

    /** Languages of the scanned text as Tesseract names them, joined by `+`; their data must be installed. */
    @WithDefault("eng")
    @Pattern(regexp = "[A-Za-z_]+(\\+[A-Za-z_]+)*")
    String languages();

    /** Time to recognize one page; a page that takes longer is reported and skipped. */
    @WithDefault("60s")
    Duration pageTimeout();

    /** Text recognition switched off. */
    static OcrConfig off() {
        return new Values(false, "eng", Duration.ZERO);
    }

    /** Settings given as values. */
    record Values(boolean enabled, String languages, Duration pageTimeout) implements OcrConfig {}
}
