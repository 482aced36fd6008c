package dev.footnote.answering;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Reads a file of properties that the settings name. */
public final class SettingsFile {

    /** Two hundred times the size of the largest one that comes with the program. */
    private static final long LARGEST_FILE = 1 << 19;

    private SettingsFile() {}

    /**
     * What the file holds.
     *
     * @throws IllegalArgumentException when it cannot be read, is too large, or is no file of properties in UTF-8
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
