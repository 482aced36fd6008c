package dev.footnote.console;

import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Clock;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Entry point of the process; help and usage errors are handled before anything starts. */
@QuarkusMain
public final class Main implements QuarkusApplication {

    /**
     * Would print its version to standard error if the start fails before logging is set up. The reference keeps the
     * logger, and with it the level, from being garbage-collected.
     */
    private static final Logger VALIDATOR_VERSION_LOGGER =
            Logger.getLogger("org.hibernate.validator.internal.util.Version");

    private final EngineConfig config;

    Main(EngineConfig config) {
        this.config = config;
    }

    public static void main(String[] args) {
        CommandLine commands = Commands.createCommandLine(() -> {
            throw new IllegalStateException("there is no engine before the start");
        });
        try {
            ParseResult parsed = commands.parseArgs(args);
            Integer helped = CommandLine.executeHelpRequest(parsed);
            if (helped == null) {
                start(parsed, args);
            } else {
                System.exit(helped);
            }
        } catch (ParameterException wrong) {
            System.exit(Commands.printUsageError(wrong));
        }
    }

    private static void start(ParseResult parsed, String[] args) {
        StartSettings.of(parsed).apply();
        VALIDATOR_VERSION_LOGGER.setLevel(Level.WARNING);
        if (Commands.preloadsModels(parsed)) {
            Engine.preload();
        }
        // With an exit handler, Quarkus does not report itself why it could not start.
        Quarkus.run(Main.class, (code, failure) -> exit(code, failure, args), args);
    }

    private static void exit(int code, @Nullable Throwable failure, String[] args) {
        if (failure != null) {
            boolean debug = Arrays.asList(args).contains(Commands.DEBUG);
            ConsoleErrorMessages.of(failure, debug).forEach(System.err::println);
        }
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            // The development mode restarts the application within this process.
            return;
        }
        if (failure == null) {
            System.exit(code);
        }
        // Not exit: everything is stopped, and its hooks would print what was logged before logging was set up.
        Runtime.getRuntime().halt(code);
    }

    @Override
    public int run(String... args) {
        return Commands.createCommandLine(() -> Engine.open(config, Clock.systemUTC()))
                .execute(args);
    }
}
