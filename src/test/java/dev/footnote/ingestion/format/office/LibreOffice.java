package dev.footnote.ingestion.format.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Converts files with LibreOffice, in a profile of its own. */
public final class LibreOffice {

    private static final long SECONDS = 120;

    private final Path folder;

    private LibreOffice(Path folder) {
        this.folder = folder;
    }

    /** Skips the test where LibreOffice is not installed; in CI its absence is a failure. */
    public static LibreOffice in(Path folder) {
        boolean isInstalled = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "soffice")));
        if (System.getenv("CI") == null) {
            assumeTrue(isInstalled, "LibreOffice is not installed: no command soffice");
        }
        assertThat(isInstalled).as("the command soffice is installed").isTrue();
        return new LibreOffice(folder);
    }

    /**
     * Converts a file.
     *
     * @param name its name, whose ending tells its format
     * @param target the ending of the result, with the name of a filter after a colon where that is needed
     */
    public byte[] convert(String name, String content, String target) throws IOException, InterruptedException {
        return convert(name, content.getBytes(StandardCharsets.UTF_8), target);
    }

    /** Converts a file that is not text in the same way. */
    public byte[] convert(String name, byte[] content, String target) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve(name), content);
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        target,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as("soffice has ended")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        String base = name.substring(0, name.lastIndexOf('.'));
        return Files.readAllBytes(folder.resolve(base + "." + target.replaceFirst(":.*", "")));
    }
}
