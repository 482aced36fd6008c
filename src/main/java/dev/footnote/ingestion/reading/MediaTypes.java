package dev.footnote.ingestion.reading;

import dev.footnote.ingestion.format.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The media types of the supported formats. */
public final class MediaTypes {

    /** The type of a file about which nothing is known. */
    public static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, List<String>> BY_EXTENSION = load();

    private MediaTypes() {}

    /** The registered media type of a file with this name; {@link #UNKNOWN} if its format is not supported. */
    public static String of(String name) {
        return BY_EXTENSION
                .getOrDefault(SourceFile.extension(name), List.of(UNKNOWN))
                .get(0);
    }

    /** Whether files of a supported format are sent under this media type, which has no parameters. */
    public static boolean isSupported(String mediaType) {
        String lower = mediaType.toLowerCase(Locale.ROOT);
        return BY_EXTENSION.values().stream().anyMatch(types -> types.contains(lower));
    }

    private static Map<String, List<String>> load() {
        try (InputStream file = MediaTypes.class.getResourceAsStream("media-types.properties")) {
            if (file == null) {
                throw new IllegalStateException("media-types.properties is not on the class path");
            }
            Properties types = new Properties();
            types.load(file);
            return types.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(name -> name, name -> list(types.getProperty(name))));
        } catch (IOException failed) {
            throw new UncheckedIOException("reading media-types.properties", failed);
        }
    }

    private static List<String> list(String types) {
        return Arrays.stream(types.split(",", -1)).map(String::strip).toList();
    }
}
