package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 50 askers while five documents a second are added, changed and deleted. The build runs it for half a minute;
 * {@code ./mvnw verify -Dtest=NoTest -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=SoakIT -Dsoak=PT10M} runs it for
 * ten, and prints what it measures.
 */
class SoakIT {

    private static final Duration DURATION = Duration.parse(System.getProperty("soak", "PT30S"));
    private static final int ASKERS = 50;
    private static final int DOCUMENTS = 300;
    private static final int SAMPLES = 10;

    /** A change of a document, every so many milliseconds. */
    private static final int CHANGE_MILLIS = 200;

    /** What samples of the heap may differ by without growth: snapshots that questions still hold. */
    private static final long SLACK_BYTES = 64 << 20;

    @TempDir
    private Path folder;

    private final Map<String, Long> deletedAt = new ConcurrentHashMap<>();
    private final Queue<String> justDeleted = new ConcurrentLinkedQueue<>();
    private final Set<String> served = ConcurrentHashMap.newKeySet();
    private final Deque<String> files = new ArrayDeque<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger cited = new AtomicInteger();
    private final List<Long> heap = new CopyOnWriteArrayList<>();
    private int next;
    private int changes;

    @Test
    void answersFromExistingDocumentsInFlatMemoryWhileDocumentsComeAndGo() throws Exception {
        while (files.size() < DOCUMENTS) {
            add();
        }
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService askers = Executors.newFixedThreadPool(ASKERS);
        ScheduledExecutorService editor = Executors.newSingleThreadScheduledExecutor();
        ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor();
        try (Engine engine = Engines.over(folder)) {
            engine.ingest((done, total) -> {});
            engine.watch((done, total) -> {});

            Future<?> editing = editor.scheduleAtFixedRate(this::change, 0, CHANGE_MILLIS, TimeUnit.MILLISECONDS);
            List<Future<?>> asking = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) {
                asking.add(askers.submit(() -> ask(engine, isOver)));
            }
            long part = DURATION.toMillis() / SAMPLES;
            Future<?> sampling = sampler.scheduleAtFixedRate(this::sampleHeap, part, part, TimeUnit.MILLISECONDS);
            Awaitility.await().atMost(DURATION.multipliedBy(3)).until(() -> heap.size() >= SAMPLES);
            editing.cancel(false);
            sampling.cancel(false);
            isOver.set(true);
            for (Future<?> asker : asking) {
                asker.get();
            }

            report();
            assertThat(violations).isEmpty();
            assertThat(cited).hasPositiveValue();
            assertThat(editing.isCancelled()).as("no change failed").isTrue();
            assertThat(heap.get(heap.size() - 1))
                    .as("bytes in use, from the middle to the end: %s", heap)
                    .isLessThan(heap.get(heap.size() / 2) + SLACK_BYTES);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(ids(engine)).containsExactlyInAnyOrderElementsOf(files));
        } finally {
            isOver.set(true);
            sampler.shutdownNow();
            editor.shutdownNow();
            askers.shutdownNow();
        }
    }

    private void ask(Engine engine, AtomicBoolean isOver) {
        while (!isOver.get()) {
            String name = name();
            long start = System.nanoTime();
            Answer answer = Engines.ask(engine, "What is the budget of project %s?".formatted(word(number(name))));
            asked.incrementAndGet();
            for (Citation citation : answer.citations()) {
                cited.incrementAndGet();
                Long deleted = deletedAt.get(citation.documentId());
                if (deleted != null && deleted < start) {
                    violations.add("%s, deleted %d ms before the question"
                            .formatted(citation.documentId(), (start - deleted) / 1_000_000));
                }
            }
        }
    }

    /** Every other question is about a document that was just deleted. */
    private String name() {
        List<String> names = List.copyOf(ThreadLocalRandom.current().nextBoolean() ? served : justDeleted);
        return names.isEmpty()
                ? "project-0.md"
                : names.get(ThreadLocalRandom.current().nextInt(names.size()));
    }

    /** In turn, a document is added, changed and deleted. */
    private void change() {
        try {
            switch (changes++ % 3) {
                case 0 -> add();
                case 1 -> {
                    String changed = files.removeFirst();
                    write(changed, changes);
                    files.addLast(changed);
                }
                default -> delete(files.removeFirst());
            }
        } catch (IOException failed) {
            violations.add(failed.toString());
        }
    }

    private void add() throws IOException {
        String name = "project-%d.md".formatted(next++);
        write(name, 0);
        files.addLast(name);
        served.add(name);
    }

    private void delete(String name) throws IOException {
        served.remove(name);
        Files.delete(folder.resolve(name));
        deletedAt.put(name, System.nanoTime());
        justDeleted.add(name);
        if (justDeleted.size() > 3) {
            justDeleted.remove();
        }
    }

    private void write(String name, int edition) throws IOException {
        String project = word(number(name));
        Path hidden = folder.resolve(".next");
        Files.writeString(hidden, """
                # Project %1$s

                The budget of project %1$s is %2$d euros. Its office is on floor %3$d.

                The team of project %1$s meets on Mondays, and reports to the board in room %2$d.
                """.formatted(project, 1000 + edition, edition % 9));
        Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static int number(String name) {
        return Integer.parseInt(name.replaceAll("\\D", ""));
    }

    /** A name of letters, different for each number. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder("K");
        for (int rest = number + 26; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    private void sampleHeap() {
        System.gc();
        heap.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    private void report() {
        System.out.printf(
                Locale.ROOT,
                "soak: %d s, %d questions, %d citations, %d changes, %d documents deleted, heap in MB %s%n",
                DURATION.toSeconds(),
                asked.get(),
                cited.get(),
                changes,
                deletedAt.size(),
                heap.stream().map(bytes -> bytes >> 20).toList());
    }

    private static List<String> ids(Engine engine) {
        return engine.documents(new DocumentQuery("", null, 0, Integer.MAX_VALUE)).documents().stream()
                .map(indexed -> indexed.document().id())
                .toList();
    }
}
