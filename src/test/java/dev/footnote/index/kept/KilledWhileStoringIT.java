package dev.footnote.index.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWhileStoringIT {

    private static final int KILLS = 5;

    @TempDir
    private Path temp;

    @Test
    void aKilledProcessLeavesTheLastCommitOrTheNext() throws Exception {
        Path folder = temp.resolve("index");
        Random random = new Random();
        int stored = 0;
        for (int i = 0; i < KILLS; i++) {
            stored = storeUntilKilled(folder, stored + 1 + random.nextInt(20));

            Optional<Integer> loaded =
                    new KeptIndexFolder(folder, MemoryIndex.IDENTITY).load().map(MemoryIndex::words);

            assertThat(loaded.orElseThrow()).isBetween(stored, stored + 1);
            stored = loaded.orElseThrow();
        }
    }

    /** Kills a process when it has stored so many words, or a little later; returns how many it said it stored. */
    private int storeUntilKilled(Path folder, int words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoringMain.class.getName(),
                        folder.toString())
                .redirectError(temp.resolve("errors.txt").toFile())
                .start();
        int stored = 0;
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null) {
                stored = Integer.parseInt(line);
                if (stored >= words) {
                    process.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        }
        process.waitFor();
        assertThat(temp.resolve("errors.txt")).isEmptyFile();
        return stored;
    }

    /** Adds a word, stores the index and tells how many words it has, until it is killed. */
    static final class StoringMain {

        private StoringMain() {}

        public static void main(String[] arguments) throws IOException {
            KeptIndexFolder folder = new KeptIndexFolder(Path.of(arguments[0]), Map.copyOf(MemoryIndex.IDENTITY));
            var loaded = folder.load();
            int words = loaded.map(MemoryIndex::words).orElse(0);
            try (MemoryIndex index = loaded.isPresent() ? new MemoryIndex(loaded.get()) : new MemoryIndex()) {
                while (index.add("word" + words).storeIn(folder)) {
                    words++;
                    System.out.println(words);
                }
            }
        }
    }
}
