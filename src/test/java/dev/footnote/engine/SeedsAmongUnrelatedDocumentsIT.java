package dev.footnote.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The answers about the seeds stay the same among two thousand unrelated documents. */
class SeedsAmongUnrelatedDocumentsIT extends SeedQuestionCases {

    @TempDir
    private static Path folder;

    private static Engine engine;

    @BeforeAll
    static void ingest() throws IOException {
        UnrelatedDocuments.write(folder.resolve("ballast.jsonl"), 2_000);
        try (var seeds = Files.list(Engines.SEEDS)) {
            for (Path seed : seeds.toList()) {
                Files.copy(seed, folder.resolve(seed.getFileName()));
            }
        }
        engine = Engines.ingested(folder);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Override
    Engine engine() {
        return engine;
    }
}
