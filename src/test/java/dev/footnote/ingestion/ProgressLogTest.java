package dev.footnote.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLogTest {

    private final List<String> logged = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final ProgressLog progress = new ProgressLog(
            () -> now,
            line -> logged.add("%d of %d, %.1f per second, %s left"
                    .formatted(line.done(), line.total(), line.perSecond(), line.left())));

    @Test
    void logsNothingOfAShortPass() {
        progress.onProgress(1, 2);
        now = now.plusSeconds(4);
        progress.onProgress(2, 2);

        assertThat(logged).isEmpty();
    }

    @Test
    void logsALongPassEveryFiveSeconds() {
        for (int second = 0; second <= 12; second++) {
            progress.onProgress(second + 1, 100);
            now = now.plusSeconds(1);
        }

        assertThat(logged)
                .containsExactly("6 of 100, 1.0 per second, 0:01:34 left", "11 of 100, 1.0 per second, 0:01:29 left");
    }

    @Test
    void restartsTheIntervalForTheNextPass() {
        progress.onProgress(5, 5);
        now = now.plusSeconds(60);
        progress.onProgress(1, 5);

        assertThat(logged).isEmpty();
    }
}
