package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.ingestion.IngestionStatus;
import dev.footnote.ingestion.format.ReadFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

class IngestionTextTest {

    @Test
    void countsDocumentsAndPassages() {
        assertThat(IngestionText.of(status(List.of()), 2.345).lines())
                .containsExactly("1 document, 3 passages, 2.3 seconds");
    }

    @Test
    void namesEachFailureWithItsReason() {
        var failures = List.of(new ReadFailure("a\u001b.txt", "not text"), new ReadFailure("b.jsonl:2", "not JSON"));

        String text = IngestionText.of(status(failures), 1);

        assertThat(text.lines())
                .containsExactly(
                        "1 document, 3 passages, 1.0 seconds",
                        "2 failures:",
                        "  a\ufffd.txt: not text",
                        "  b.jsonl:2: not JSON");
    }

    @Test
    void tellsHowMuchIsKeptWhenInterrupted() {
        var status = new IngestionStatus(false, 1, 3, 384, 1200, List.of(), null, null);

        assertThat(IngestionText.interrupted(status, true))
                .isEqualToIgnoringNewLines(
                        "Stopped at 384 of about 1200 passages. Their embeddings are kept; the next run goes on from there.");
        assertThat(IngestionText.interrupted(status, false)).contains("not kept");
    }

    private static IngestionStatus status(List<ReadFailure> failures) {
        return new IngestionStatus(true, 1, 3, 0, 0, failures, null, null);
    }
}
