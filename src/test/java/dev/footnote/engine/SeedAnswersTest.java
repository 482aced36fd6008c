package dev.footnote.engine;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class SeedAnswersTest extends SeedQuestionCases {

    private static Engine engine;

    @BeforeAll
    static void ingest() {
        engine = Engines.ingested(Engines.SEEDS);
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
