package dev.footnote.ingestion.reading.isolation;

import dev.footnote.files.PrivateFiles;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.SourceFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was parsed on disk, so that a restart does not parse a file again. An entry belongs to the content and the
 * name of the file, the settings, and the build of the program; it is compressed with a checksum, and one that is damaged
 * counts as missing. Entries that were not used for {@value #DAYS_KEPT} days are deleted. Thread-safe, also between
 * processes.
 */
final class ParsedFileCache {

    private static final Logger LOG = LoggerFactory.getLogger(ParsedFileCache.class);

    private static final int DAYS_KEPT = 30;
    private static final Duration BETWEEN_PURGES = Duration.ofDays(1);
    private static final String ENDING = ".json.gz";

    private final Path folder;
    private final String build;
    private final List<String> settings;
    private final Clock clock;
    private Instant nextPurge = Instant.MIN;

    /**
     * @param build identifies the program and its libraries
     * @param settings all that the result of parsing depends on besides the file
     */
    ParsedFileCache(Path folder, String build, List<String> settings, Clock clock) {
        this.folder = folder;
        this.build = build;
        this.settings = List.copyOf(settings);
        this.clock = clock;
    }

    /** What was stored for the file; empty if nothing was, or if it cannot be read. */
    Optional<ParsedFile> load(SourceFile file) {
        Path entry = entry(file);
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(entry))))) {
            ParsedFile parsed = ParserMessages.readResult(in);
            // The checksum is compared at the end of the stream.
            if (in.read() >= 0) {
                throw new IOException("the entry continues after its end");
            }
            Files.setLastModifiedTime(entry, FileTime.from(clock.instant()));
            return Optional.of(parsed);
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException damaged) {
            LOG.info("A stored parsed document cannot be read; the file is parsed again file={}", file.name(), damaged);
            return Optional.empty();
        }
    }

    /** Stores what was parsed; failing to do so is logged. */
    void store(SourceFile file, ParsedFile parsed) {
        try {
            Path entry = entry(file);
            PrivateFiles.createFolder(entry.getParent());
            Path part = Files.createTempFile(entry.getParent(), "part", ENDING, PrivateFiles.fileAttributes(entry));
            try {
                write(part, parsed);
                Files.move(part, entry, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            purge();
        } catch (IOException | UncheckedIOException failed) {
            LOG.warn("A parsed document cannot be stored in {}; a restart will parse it again", folder, failed);
        }
    }

    private static void write(Path part, ParsedFile parsed) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(part))))) {
            ParserMessages.writeResult(out, parsed);
        }
    }

    private synchronized void purge() throws IOException {
        Instant now = clock.instant();
        if (now.isBefore(nextPurge)) {
            return;
        }
        nextPurge = now.plus(BETWEEN_PURGES);
        Instant oldest = now.minus(Duration.ofDays(DAYS_KEPT));
        try (Stream<Path> all = Files.walk(folder, 2)) {
            for (Path entry :
                    (Iterable<Path>) all.filter(path -> path.toString().endsWith(ENDING))::iterator) {
                deleteIfOlder(entry, oldest);
            }
        }
    }

    /** Another process may have deleted it. */
    private static void deleteIfOlder(Path entry, Instant oldest) throws IOException {
        try {
            if (Files.getLastModifiedTime(entry).toInstant().isBefore(oldest)) {
                Files.deleteIfExists(entry);
            }
        } catch (NoSuchFileException gone) {
            LOG.debug("{} is deleted already", entry);
        }
    }

    private Path entry(SourceFile file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.concat(Stream.of(build, file.name()), settings.stream())
                    .forEach(part -> update(digest, part.getBytes(StandardCharsets.UTF_8)));
            update(digest, file.bytes());
            String hash = HexFormat.of().formatHex(digest.digest());
            return folder.resolve(hash.substring(0, 2)).resolve(hash + ENDING);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** With its length, so that parts cannot run into each other. */
    private static void update(MessageDigest digest, byte[] part) {
        digest.update(String.valueOf(part.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(part);
    }
}
