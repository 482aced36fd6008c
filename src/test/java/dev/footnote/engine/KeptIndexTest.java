package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Citation;
import dev.footnote.observation.Step;
import dev.footnote.retrieval.RankedPassage;
import dev.footnote.time.TimeMention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptIndexTest {

    private static final String QUESTION = "When does the canteen open?";

    @TempDir
    private Path temp;

    private Path folder = Path.of("");

    @BeforeEach
    void writeDocuments() throws IOException {
        folder = Files.createDirectory(temp.resolve("documents"));
        write("canteen.md", "# Canteen\n\nThe canteen opens at noon.\n");
        write("parking.md", "# Parking\n\nThe car park closes at midnight. It was built in May 2019.\n");
        write("news.jsonl", """
                {"id": "one", "text": "The lift works again."}
                {"id": "two", "text": "The gym is new."}
                """);
    }

    @Test
    void aSecondStartSplitsNothingAndAnswersAlike() {
        SplitCounter first = new SplitCounter();
        SplitCounter second = new SplitCounter();

        Result before = run(Map.of(), first);
        Result after = run(Map.of(), second);

        assertThat(first.splits).hasSize(3);
        assertThat(second.splits).isEmpty();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void onlyChangedFilesAreSplitAgain() throws IOException {
        run(Map.of(), EngineObserver.NONE);
        write("canteen.md", "# Canteen\n\nThe canteen opens at one o'clock.\n");
        Files.delete(folder.resolve("parking.md"));
        SplitCounter observer = new SplitCounter();

        Result after = run(Map.of(), observer);

        assertThat(observer.splits).hasSize(1);
        assertThat(after).isEqualTo(run(Map.of("footnote.index.keep", "false"), EngineObserver.NONE));
        assertThat(after.quotes).containsExactly("The canteen opens at one o'clock.");
    }

    @Test
    void anotherSettingOfSplittingSplitsEverythingAgain() {
        run(Map.of(), EngineObserver.NONE);
        SplitCounter observer = new SplitCounter();

        run(Map.of("footnote.splitting.max-word-pieces", "100"), observer);

        assertThat(observer.splits).hasSize(3);
    }

    @Test
    void eachFolderOfDocumentsHasAnIndexOfItsOwn() throws IOException {
        run(Map.of(), EngineObserver.NONE);
        Path other = Files.createDirectory(temp.resolve("other"));
        Files.writeString(other.resolve("gym.md"), "# Gym\n\nThe gym is free.\n");
        run(Map.of("footnote.seeds.directory", other.toString()), EngineObserver.NONE);
        SplitCounter observer = new SplitCounter();

        run(Map.of(), observer);

        assertThat(observer.splits).isEmpty();
    }

    @Test
    void aDamagedIndexCostsTheTimeOnly() throws IOException {
        Result before = run(Map.of(), EngineObserver.NONE);
        try (Stream<Path> files = Files.walk(temp.resolve("index"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".cfs"))::iterator) {
                Files.write(file, new byte[] {1});
            }
        }
        SplitCounter damaged = new SplitCounter();
        SplitCounter mended = new SplitCounter();

        assertThat(run(Map.of(), damaged)).isEqualTo(before);
        assertThat(run(Map.of(), mended)).isEqualTo(before);
        assertThat(damaged.splits).hasSize(3);
        assertThat(mended.splits).isEmpty();
    }

    @Test
    void twoEnginesMayShareAFolder() {
        Result before = run(Map.of(), EngineObserver.NONE);
        try (Engine service = open(Map.of(), EngineObserver.NONE)) {
            service.ingest((done, total) -> {});

            assertThat(run(Map.of(), EngineObserver.NONE)).isEqualTo(before);
            assertThat(result(service)).isEqualTo(before);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Engine open(Map<String, String> settings, EngineObserver observer) {
        Map<String, String> all = new HashMap<>(Map.of(
                "footnote.index.keep",
                "true",
                "footnote.index.directory",
                temp.resolve("index").toString()));
        all.putAll(settings);
        return Engines.over(folder, all, observer);
    }

    private Result run(Map<String, String> settings, EngineObserver observer) {
        try (Engine engine = open(settings, observer)) {
            engine.ingest((done, total) -> {});
            return result(engine);
        }
    }

    private static Result result(Engine engine) {
        List<String> quotes = Engines.ask(engine, QUESTION).citations().stream()
                .map(Citation::quote)
                .toList();
        List<RankedPassage> ranking = engine.search(AskRequest.of(QUESTION), 5).passages();
        List<List<TimeMention>> mentions =
                ranking.stream().map(ranked -> ranked.passage().mentions()).toList();
        return new Result(engine.version(), quotes, ranking, mentions);
    }

    /** What an engine answers from, and how. */
    private record Result(
            String version, List<String> quotes, List<RankedPassage> ranking, List<List<TimeMention>> mentions) {}

    /** Counts the files that were split. */
    private static final class SplitCounter implements EngineObserver {

        private final Queue<Step> splits = new ConcurrentLinkedQueue<>();

        @Override
        public RunningStep begin(Step step) {
            if (step == Step.SPLITTING) {
                splits.add(step);
            }
            return RunningStep.IGNORED;
        }
    }
}
