package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.footnote.embedding.CachingEmbedder;
import dev.footnote.embedding.Embedder;
import dev.footnote.embedding.RandomPassageEmbedder;
import dev.footnote.ingestion.IngestionStatus;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a large corpus costs: ingestion, heap, start-up with and without a kept index, and questions. Makes its corpus, of
 * {@code -Dpassages=100000} by default, in files of about 28 passages. With {@code -Dmodel=false}, passages get random
 * vectors of the same size, because embedding takes most of the time of a first ingestion and is measured by
 * {@code BulkEmbeddingBenchmark}. Not part of the build: {@code ./mvnw test -Dtest=LargeCorpusBenchmark}, with
 * {@code -DargLine=-Xmx6g} if the machine has less than 24 GiB.
 */
class LargeCorpusBenchmark {

    private static final int PASSAGES = Integer.getInteger("passages", 100_000);
    private static final boolean USES_MODEL = Boolean.parseBoolean(System.getProperty("model", "true"));
    private static final String EXACT_UP_TO = System.getProperty("exactUpTo", "50000");
    private static final int PASSAGES_OF_A_FILE = 28;
    private static final int QUESTIONS = Integer.getInteger("questions", 200);

    private static final List<String> WORDS = Arrays.asList("""
        agreement council minister harbour railway budget member region report trade border school plan water
        county river talk bridge market garden library museum station engine signal ticket platform tunnel canal
        engineer teacher doctor farmer driver writer painter singer player visitor tenant owner partner customer
        invoice payment contract licence permit holiday salary pension insurance training meeting office floor
        window kitchen storage vehicle machine battery sensor cable printer server network password account\
        """.split("\\s+"));

    private final Random random = new Random(7);

    @TempDir
    private Path temp;

    @Test
    void measuresALargeCorpus() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("documents"));
        int files = PASSAGES / PASSAGES_OF_A_FILE;
        for (int i = 0; i < files; i++) {
            Files.writeString(folder.resolve("manual-%05d.md".formatted(i)), document(i));
        }
        measure("first ingestion", config(folder, true), false);
        measure("start with stored embeddings only", config(folder, false), false);
        measure("start with a kept index", config(folder, true), true);
        for (int i = 0; i < files; i += 100) {
            Files.writeString(folder.resolve("manual-%05d.md".formatted(i)), document(i));
        }
        measure("start after a hundredth of the files changed", config(folder, true), false);
    }

    private EngineConfig config(Path folder, boolean keepsIndex) {
        return Engines.config(
                folder,
                Map.of(
                        "footnote.embedding.directory",
                        temp.resolve("embeddings").toString(),
                        "footnote.index.keep",
                        String.valueOf(keepsIndex),
                        "footnote.index.directory",
                        temp.resolve("index").toString(),
                        "footnote.index.exact-up-to",
                        EXACT_UP_TO));
    }

    private void measure(String what, EngineConfig config, boolean asks) {
        long before = heap();
        long start = System.nanoTime();
        long cpu = cpu();
        try (Engine engine = Engine.withModels(config, Engines.NOVEMBER_2024, models(config), EngineObserver.NONE)) {
            double opened = seconds(start);
            engine.ingest(new FirstServed(engine, start));
            IngestionStatus status = engine.status();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.1f s (%.1f s of processors), of which %.1f s to open the models; "
                            + "%d documents, %d passages, heap %d MiB more%n",
                    what,
                    seconds(start),
                    (cpu() - cpu) / 1e9,
                    opened,
                    status.documents(),
                    status.passages(),
                    (heap() - before) >> 20);
            assertThat(status.documents()).isEqualTo(PASSAGES / PASSAGES_OF_A_FILE);
            if (asks) {
                ask(engine);
            }
        }
    }

    private void ask(Engine engine) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String question = "What does the %s say about the %s of the %s?".formatted(word(), word(), word());
            long start = System.nanoTime();
            Engines.ask(engine, question);
            times.add(1e3 * seconds(start));
        }
        System.out.printf(Locale.ROOT, "first question %.0f ms; ", times.get(0));
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%d questions: p50 %.0f ms, p99 %.0f ms; heap in use %d MiB%n",
                QUESTIONS,
                sorted.get(QUESTIONS / 2),
                sorted.get(QUESTIONS * 99 / 100),
                heap() >> 20);
    }

    private static EngineModels models(EngineConfig config) {
        EngineModels models = EngineModels.load(config);
        if (USES_MODEL) {
            return models;
        }
        // Both embedders keep vectors in the folder, in a folder of their own each.
        CachingEmbedder random = new CachingEmbedder(
                new RandomPassageEmbedder(models.embedder()),
                config.embedding().directory().orElseThrow());
        return new EngineModels(random, models.reader(), models.wordPieces(), models.commonness(), () -> {
            random.close();
            models.close();
        });
    }

    /** About 28 passages under four headings. */
    private String document(int number) {
        StringBuilder text = new StringBuilder("# Manual %d of the %s %s%n".formatted(number, word(), word()));
        for (int section = 0; section < 4; section++) {
            text.append("%n## The %s of the %s%n%n".formatted(word(), word()));
            for (int sentence = 0; sentence < 50; sentence++) {
                text.append("The %s of the %s is the %s that the %s of a %s needs for %d %ss. "
                        .formatted(word(), word(), word(), word(), word(), random.nextInt(1000), word()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The time of all processors, which tells more than the time that passed on a machine that is not idle. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Prints when the first document can be answered from. */
    private static final class FirstServed implements Embedder.EmbeddingProgress {

        private final Engine engine;
        private final long start;
        private boolean isServed;

        FirstServed(Engine engine, long start) {
            this.engine = engine;
            this.start = start;
        }

        @Override
        public void onProgress(int done, int total) {
            if (!isServed && engine.status().documents() > 0) {
                isServed = true;
                System.out.printf(Locale.ROOT, "first documents after %.1f s, ", seconds(start));
            }
        }
    }
}
