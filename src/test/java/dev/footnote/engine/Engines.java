package dev.footnote.engine;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Engines for tests, on a day of November 2024, with the real model loaded once and embeddings below the build's
 * folder.
 */
final class Engines {

    static final Clock NOVEMBER_2024 = Clock.fixed(Instant.parse("2024-11-30T12:00:00Z"), ZoneOffset.UTC);

    static final Path SEEDS = Path.of("seeds");

    private static final EngineModels MODELS = EngineModels.load(config(SEEDS, Map.of()));

    private Engines() {}

    static EngineConfig config(Path seeds, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("footnote.seeds.directory", seeds.toString());
        all.put("footnote.embedding.directory", "target/embeddings");
        all.put("footnote.index.keep", "false");
        all.put("footnote.documents.enabled", "false");
        all.putAll(settings);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValues(all)
                .withMapping(EngineConfig.class)
                .build()
                .getConfigMapping(EngineConfig.class);
    }

    /** Nothing is read yet; closing it leaves the shared model open. */
    static Engine over(Path seeds) {
        return over(seeds, Map.of());
    }

    static Engine over(Path seeds, Map<String, String> settings) {
        return over(seeds, settings, EngineObserver.NONE);
    }

    static Engine over(Path seeds, Map<String, String> settings, EngineObserver observer) {
        EngineModels shared = new EngineModels(
                MODELS.embedder(), MODELS.reader(), MODELS.wordPieces(), MODELS.commonness(), () -> {});
        return Engine.withModels(config(seeds, settings), NOVEMBER_2024, shared, observer);
    }

    static Engine ingested(Path seeds) {
        Engine engine = over(seeds);
        engine.ingest((done, total) -> {});
        return engine;
    }

    /** Gives no possible answers, which quote more: for tests of what is quoted. */
    static Engine ingestedAndSure(Path seeds) {
        Engine engine = over(seeds, Map.of("footnote.answering.precision", "0"));
        engine.ingest((done, total) -> {});
        return engine;
    }

    /** Whether it is an answer, and not only a possible one. */
    static boolean isSure(Answer answer) {
        return answer.decision() != Decision.ABSTAINED && answer.reason() != Reason.UNSURE;
    }

    static Answer ask(Engine engine, String question) {
        return engine.ask(AskRequest.of(question));
    }
}
