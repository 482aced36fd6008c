package dev.footnote.console.evaluating;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A set to calibrate with.
 *
 * @param documents the set with the documents that the questions are asked against; null for their own
 */
record CalibrationSource(Path questions, @Nullable Path documents) {

    private static final char OF = '@';

    /**
     * Parses {@code QUESTIONS} or {@code QUESTIONS@CORPUS}. An argument that exists as a path is one path; otherwise
     * the last {@code @} between two paths that exist separates them. So each path may contain {@code @} itself.
     */
    static CalibrationSource of(String argument) {
        if (!exists(argument)) {
            for (int at = argument.lastIndexOf(OF); at > 0; at = argument.lastIndexOf(OF, at - 1)) {
                if (exists(argument.substring(0, at)) && exists(argument.substring(at + 1))) {
                    return split(argument, at);
                }
            }
            int last = argument.lastIndexOf(OF);
            if (last > 0 && last < argument.length() - 1) {
                return split(argument, last);
            }
        }
        return new CalibrationSource(Path.of(argument), null);
    }

    private static CalibrationSource split(String argument, int at) {
        return new CalibrationSource(Path.of(argument.substring(0, at)), Path.of(argument.substring(at + 1)));
    }

    /** The empty path would be the current folder, which is never meant. */
    private static boolean exists(String path) {
        return !path.isEmpty() && Files.exists(Path.of(path));
    }

    /** Converts an argument of the command line. */
    static final class Converter implements ITypeConverter<CalibrationSource> {

        @Override
        public CalibrationSource convert(String argument) {
            try {
                return of(argument);
            } catch (InvalidPathException wrong) {
                throw new TypeConversionException("'%s' is not a path: %s".formatted(argument, wrong.getReason()));
            }
        }
    }
}
