package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.evaluation.statistics.Measure;
import dev.footnote.evaluation.statistics.Percentile;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.providers.LanguageModelFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the time that a question takes besides the model: until the call reaches the model's server, and from the
 * model's last token to the complete, checked answer. The model is a server in the same process that writes a word
 * every few milliseconds, like a fast model, so that checks run meanwhile. The baseline, in the same run, is a bare
 * call of the same client without Footnote. Not part of the build: {@code ./mvnw test -Dtest=ModelOverheadBenchmark}
 */
class ModelOverheadBenchmark {

    private static final int WARM_UP = 50;
    private static final int RUNS = 200;

    /** 200 words a second. */
    private static final Duration WORD = Duration.ofMillis(5);

    private static final String WRITTEN = "In August 2024, the Security of Supplies Agreement (SOSA) was signed [21]. "
            + "A Memorandum of Agreement on the deployment of Liaison Officers was signed as well [21]. "
            + "Singh looked back on the visit he paid to the US in August 2024 [21].\nSTATUS: COMPLETE";

    @TempDir
    private Path folder;

    private volatile long asked;
    private volatile long written;

    @Test
    void measuresWhatFootnoteAddsToTheModel() throws IOException {
        Files.copy(Engines.SEEDS.resolve("2024-11-22-vientiane.txt"), folder.resolve("news.txt"));
        UnrelatedDocuments.write(folder.resolve("ballast.jsonl"), Integer.getInteger("ballast", 2_000));
        try (ScriptedProvider provider = new ScriptedProvider(this::play);
                Engine engine = Engines.over(folder, provider.settings());
                LanguageModel bare = LanguageModelFactory.create(
                        Engines.config(folder, provider.settings()).llm(), "footnote.llm")) {
            engine.ingest((done, total) -> {});
            List<double[]> without = runs(() -> read(bare));
            List<double[]> with = runs(() -> answer(engine));

            print("bare call of the model", without);
            print("through Footnote", with);
            assertThat(provider.requests()).hasSize(2 * (WARM_UP + RUNS));
        }
    }

    private void play(ScriptedProvider.Wire wire) throws IOException {
        asked = System.nanoTime();
        wire.begin();
        for (String word : WRITTEN.split("(?<= )", -1)) {
            wire.say(word);
            LockSupport.parkNanos(WORD.toNanos());
        }
        written = System.nanoTime();
        wire.end();
    }

    /** Milliseconds before the call and after the last token, of each run. */
    private List<double[]> runs(Runnable question) {
        List<double[]> runs = new ArrayList<>();
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            long start = System.nanoTime();
            question.run();
            long end = System.nanoTime();
            if (i >= WARM_UP) {
                runs.add(new double[] {(asked - start) / 1e6, (end - written) / 1e6});
            }
        }
        return runs;
    }

    private static void answer(Engine engine) {
        Answer answer = Engines.ask(engine, "Which agreements were signed in August 2024?");
        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(answer.statements()).hasSize(3);
    }

    private static void read(LanguageModel model) {
        ModelRequest request = ModelRequest.of("Answer.", "Which agreements were signed in August 2024?");
        StringBuilder text = new StringBuilder();
        try (ModelStream stream = model.open(request, new Cancellation())) {
            for (String piece = stream.next(); piece != null; piece = stream.next()) {
                text.append(piece);
            }
        }
        assertThat(text).hasToString(WRITTEN);
    }

    private static void print(String what, List<double[]> runs) {
        System.out.printf(
                Locale.ROOT,
                "%-24s before the call p50 %.2f ms, p95 %.2f ms; after the last token p50 %.2f ms, p95 %.2f ms%n",
                what,
                percentile(50, runs, 0),
                percentile(95, runs, 0),
                percentile(50, runs, 1),
                percentile(95, runs, 1));
    }

    private static double percentile(int percent, List<double[]> runs, int column) {
        Measure[] values = runs.stream().map(run -> Measure.of(run[column])).toArray(Measure[]::new);
        int[] once = new int[values.length];
        Arrays.fill(once, 1);
        return new Percentile(percent, values).compute(once).value().orElseThrow();
    }
}
