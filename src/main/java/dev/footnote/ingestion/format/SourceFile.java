package dev.footnote.ingestion.format;

import java.util.Locale;

/**
 * The content of a file, or of a file inside another one such as an attachment.
 *
 * @param name its path below the folder; for a file inside another one, the name of that followed by its own
 */
@SuppressWarnings("ArrayRecordComponent")
public record SourceFile(String name, byte[] bytes) {

    /** The ending of a name in lower case, without the dot; empty without one. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
