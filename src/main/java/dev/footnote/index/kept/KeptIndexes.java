package dev.footnote.index.kept;

import dev.footnote.files.ProgramBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of all kept indexes, with a subfolder for each folder of documents. Those that were not used for
 * {@value #DAYS_KEPT} days are deleted.
 */
public final class KeptIndexes {

    private static final Logger LOG = LoggerFactory.getLogger(KeptIndexes.class);

    private static final int DAYS_KEPT = 30;
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");

    private final Path directory;
    private final Clock clock;

    public KeptIndexes(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Where the index of a folder of documents is kept. Empty if the build of the program is unknown, because another
     * build may split and index documents in another way.
     *
     * @param settings all settings that the index depends on, by name
     */
    public Optional<KeptIndexFolder> open(Path documents, Map<String, String> settings) {
        deleteUnused();
        return ProgramBuild.ofJarOrClasses(KeptIndexes.class).map(build -> {
            Map<String, String> identity = new TreeMap<>(settings);
            identity.put("build", build);
            identity.put("Java", Runtime.version().toString());
            identity.put("Lucene", Version.LATEST.toString());
            identity.put("folder of documents", canonical(documents).toString());
            return new KeptIndexFolder(directory.resolve(name(canonical(documents))), identity);
        });
    }

    private void deleteUnused() {
        FileTime oldest = FileTime.from(clock.instant().minus(Duration.ofDays(DAYS_KEPT)));
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> folders = Files.list(directory)) {
            for (Path folder : (Iterable<Path>) folders::iterator) {
                boolean isOurs = NAME.matcher(folder.getFileName().toString()).matches();
                if (isOurs && Files.getLastModifiedTime(folder).compareTo(oldest) < 0) {
                    delete(folder);
                }
            }
        } catch (IOException | UncheckedIOException inUse) {
            LOG.debug("Unused indexes cannot be deleted directory={}", directory, inUse);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private static Path canonical(Path documents) {
        try {
            return documents.toRealPath();
        } catch (IOException missing) {
            return documents.toAbsolutePath().normalize();
        }
    }

    private static String name(Path documents) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(documents.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
