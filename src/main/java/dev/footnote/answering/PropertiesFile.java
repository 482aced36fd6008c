package dev.footnote.answering;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Reads a properties file: one that the settings name, or a built-in resource. */
public final class PropertiesFile {

    /** In bytes: two hundred times the size of the largest built-in file. */
    private static final long LARGEST_FILE = 1 << 19;

    private PropertiesFile() {}

    /**
     * Reads a configured file.
     *
     * @throws IllegalArgumentException when it cannot be read, is too large, or is not a properties file in UTF-8
     */
    public static Properties read(Path file) {
        try {
            return properties(file);
        } catch (CharacterCodingException notText) {
            throw new IllegalArgumentException("it is not UTF-8", notText);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    /** Reads a resource in the package of a class. */
    public static Properties readResource(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(file);
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException("reading " + name, failed);
        }
    }

    private static Properties properties(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(Files.exists(file) ? "it is not a file" : "it does not exist");
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new IllegalArgumentException("it is larger than %d bytes".formatted(LARGEST_FILE));
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
