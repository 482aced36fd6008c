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
 * @param documents the set whose documents the questions are asked of; null for their own
 */
record CalibrationSource(Path questions, @Nullable Path documents) {

    private static final char OF = '@';

    /**
     * {@code QUESTIONS} or {@code QUESTIONS@CORPUS}. What exists under the whole name is meant by it, and else the last
     * {@code @} between two names that exist; so each path may hold one itself.
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

    /** The empty path is the current folder, which nobody means. */
    private static boolean exists(String path) {
        return !path.isEmpty() && Files.exists(Path.of(path));
    }

    /** Reads it from the command line. */
    static final class Converter implements ITypeConverter<CalibrationSource> {

        @Override
        public CalibrationSource convert(String argument) {
            try {
                return of(argument);
            } catch (InvalidPathException wrong) {
                throw new TypeConversionException("'%s' is no path: %s".formatted(argument, wrong.getReason()));
            }
        }
    }
}
