package dev.footnote.ingestion.folder;

import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.reading.SeedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The seeds folder, and beside it the folder of uploaded documents, which need not exist. A file of the seeds folder
 * counts before an uploaded one of the same name.
 */
public final class DocumentFolders {

    private final Path seeds;
    private final @Nullable Path uploads;

    private DocumentFolders(Path seeds, @Nullable Path uploads) {
        this.seeds = seeds;
        this.uploads = uploads;
    }

    /** The seeds folder alone. */
    public static DocumentFolders of(Path seeds) {
        return new DocumentFolders(seeds, null);
    }

    public DocumentFolders withUploads(Path folder) {
        return new DocumentFolders(seeds, folder);
    }

    /** @throws UncheckedIOException when a folder cannot be read */
    FolderListing list() {
        FolderListing listing = new SeedsFolderScanner(seeds, false).list();
        return uploads == null || Files.notExists(uploads)
                ? listing
                : merge(listing, new SeedsFolderScanner(uploads, true).list());
    }

    private static FolderListing merge(FolderListing ofSeeds, FolderListing ofUploads) {
        Set<String> names = ofSeeds.files().stream().map(SeedFile::name).collect(Collectors.toSet());
        List<SeedFile> files = new ArrayList<>(ofSeeds.files());
        List<ReadFailure> failures = concat(ofSeeds.failures(), ofUploads.failures());
        for (SeedFile file : ofUploads.files()) {
            if (names.contains(file.name())) {
                failures.add(new ReadFailure(
                        file.name(), "the uploaded document was skipped: the seeds folder has a file of this name"));
            } else {
                files.add(file);
            }
        }
        files.sort(Comparator.comparing(SeedFile::name));
        return new FolderListing(files, failures, concat(ofSeeds.unreadableFolders(), ofUploads.unreadableFolders()));
    }

    private static <T> List<T> concat(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** The uploaded file of this name; empty if there is none. */
    public Optional<SeedFile> uploaded(String name) {
        return uploads == null ? Optional.empty() : find(uploads.resolve(name), name);
    }

    private static Optional<SeedFile> find(Path path, String name) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    ? Optional.of(new SeedFile(name, path, SeedsFolderScanner.stamp(attributes), true))
                    : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /** Whether the seeds folder has a file of this name now. */
    boolean isSeed(String name) {
        return Files.exists(seeds.resolve(name));
    }

    /** Whether a file has been deleted while its folder is still there. */
    boolean isDeleted(SeedFile file) {
        Path folder = folderOf(file);
        return Files.notExists(folder.resolve(file.name())) && Files.exists(folder);
    }

    /** The path of a file without symbolic links; empty if it does not exist or is not inside its folder. */
    Optional<Path> realPath(SeedFile file) {
        try {
            Path real = file.path().toRealPath();
            boolean isInside = real.startsWith(folderOf(file).toRealPath()) && Files.isRegularFile(real);
            return isInside ? Optional.of(real) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Path folderOf(SeedFile file) {
        return file.isUploaded() && uploads != null ? uploads : seeds;
    }
}
