package dev.footnote.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the build of the program, so that what an earlier build stored is not mistaken for what this one would
 * store.
 */
public final class ProgramBuild {

    private ProgramBuild() {}

    /**
     * The checksum of the jar that holds a class; the jar also names the versions of the libraries. Empty if the program
     * is not packaged, as its classes may change at any time.
     */
    public static Optional<String> ofJar(Class<?> main) {
        try {
            Optional<Path> own = location(main).filter(Files::isRegularFile);
            return own.isPresent() ? Optional.of(checksum(Files.readAllBytes(own.get()))) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The checksum of the jar, or of the names, sizes and times of the compiled classes if the program is not packaged.
     * Empty if neither can be read.
     */
    public static Optional<String> ofJarOrClasses(Class<?> main) {
        try {
            Optional<Path> folder = location(main).filter(Files::isDirectory);
            return folder.isPresent() ? Optional.of(checksum(listing(folder.get()))) : ofJar(main);
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] listing(Path folder) throws IOException {
        StringBuilder listing = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                listing.append(file).append('\0').append(attributes.size()).append('\0');
                listing.append(attributes.lastModifiedTime()).append('\n');
            }
        }
        return listing.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return "%x-%x".formatted(bytes.length, checksum.getValue());
    }

    /** The jar or folder of the class; empty where a class loader of Quarkus has changed the class in memory. */
    public static Optional<Path> location(Class<?> main) throws IOException {
        CodeSource source = main.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation() != null
                ? Optional.of(path(source.getLocation()))
                : location(main.getClassLoader(), resource(main));
    }

    /** The jar or folder of a resource. */
    public static Optional<Path> location(ClassLoader loader, String resource) {
        URL file = loader.getResource(resource);
        try {
            if (file != null && file.openConnection() instanceof JarURLConnection jar) {
                return Optional.of(path(jar.getJarFileURL()));
            }
            return file != null && file.getProtocol().equals("file")
                    ? Optional.ofNullable(ancestor(path(file), Path.of(resource).getNameCount()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable Path ancestor(Path path, int levels) {
        Path ancestor = path;
        for (int i = 0; i < levels && ancestor != null; i++) {
            ancestor = ancestor.getParent();
        }
        return ancestor;
    }

    /** The name of the class file of a class. */
    public static String resource(Class<?> main) {
        return main.getName().replace('.', '/') + ".class";
    }

    /**
     * The file or folder at a location of the class path.
     *
     * @throws IOException when the location is not a file
     */
    public static Path path(URL location) throws IOException {
        try {
            return Path.of(new URI(location.getProtocol(), location.getPath(), null));
        } catch (URISyntaxException | IllegalArgumentException unusual) {
            throw new IOException("the class path holds " + location + ", which is not a file", unusual);
        }
    }
}
