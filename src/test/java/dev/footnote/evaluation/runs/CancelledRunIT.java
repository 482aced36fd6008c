package dev.footnote.evaluation.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import dev.footnote.engine.ScriptedProvider;
import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.QuestionSelection;
import dev.footnote.evaluation.metrics.LexicalSupportChecker;
import dev.footnote.evaluation.runs.RunState.Stage;
import dev.footnote.evaluation.statistics.Bootstrap;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with a model that writes one answer without end. */
class CancelledRunIT {

    private static final String TEXT = "The bridge at Kumtor was opened by Aida Bekova in 1987.";
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private final ScriptedProvider provider = new ScriptedProvider(wire -> {
        wire.begin();
        while (true) {
            wire.say("The bridge was opened and ");
            // At the pace of a model: its text has a maximum length, at which the question would end.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    });

    private @Nullable Engine served;

    @BeforeEach
    void open() throws IOException {
        Path documents = Files.createDirectories(folder.resolve("served"));
        Files.writeString(documents.resolve("bridge.txt"), TEXT);
        served = Engine.open(config(documents), CLOCK);
        served.ingest((done, total) -> {});
    }

    private EngineConfig config(Path documents) {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("footnote.seeds.directory", documents.toString());
        settings.put("footnote.embedding.directory", "target/embeddings");
        settings.put("footnote.index.keep", "false");
        settings.put("footnote.documents.enabled", "false");
        settings.put("footnote.llm.timeout.total", "1h");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValues(settings)
                .withMapping(EngineConfig.class)
                .build()
                .getConfigMapping(EngineConfig.class);
    }

    @AfterEach
    void close() {
        provider.close();
        Objects.requireNonNull(served).close();
    }

    @Test
    void stopsTheQuestionUnderWayOfTheServedEngine() throws Exception {
        assertThatCancellingStopsTheModel(set());
    }

    @Test
    void stopsTheQuestionUnderWayOfAPrivateEngine() throws Exception {
        Files.writeString(folder.resolve("corpus.jsonl"), "{\"id\": \"d\", \"text\": \"%s\"}%n".formatted(TEXT));

        assertThatCancellingStopsTheModel(set());
    }

    @Test
    void stopsTheQuestionUnderWayWhenTheServiceEnds() throws Exception {
        EvaluationRuns runs = runs();
        RunState run = runs.start(set(), QuestionSelection.ALL);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !provider.requests().isEmpty());

        runs.close();

        assertThat(runs.find(run.id()))
                .hasValueSatisfying(ended -> assertThat(ended.stage()).isEqualTo(Stage.FAILED));
        assertThat(provider.brokenByReader.await(1, TimeUnit.MINUTES)).isTrue();
    }

    private void assertThatCancellingStopsTheModel(Path set) throws Exception {
        try (EvaluationRuns runs = runs()) {
            RunState run = runs.start(set, QuestionSelection.ALL);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> !provider.requests().isEmpty());

            runs.cancel(run.id());

            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> runs.find(run.id()).orElseThrow().stage() == Stage.CANCELLED);
            assertThat(provider.brokenByReader.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private EvaluationRuns runs() {
        var settings = new Evaluation.Settings(1, new LexicalSupportChecker(), null, new Bootstrap(1, 100), Map.of());
        var task = new EngineRunTask(Objects.requireNonNull(served), config(folder.resolve("served")), CLOCK, settings);
        return new EvaluationRuns(folder.resolve("results"), 1, task, CLOCK);
    }

    private Path set() throws IOException {
        return Files.writeString(
                folder.resolve("questions.jsonl"),
                "{\"id\": \"q\", \"question\": \"Who opened the bridge at Kumtor?\"}\n");
    }
}
