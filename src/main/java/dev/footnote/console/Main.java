package dev.footnote.console;

import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Where the process begins: help and bad usage are dealt with before anything starts. */
@QuarkusMain
public final class Main implements QuarkusApplication {

    private final EngineConfig config;

    Main(EngineConfig config) {
        this.config = config;
    }

    public static void main(String[] args) {
        CommandLine commands = Commands.over(() -> {
            throw new IllegalStateException("no engine before the start");
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
            System.exit(Commands.refuse(wrong));
        }
    }

    private static void start(ParseResult parsed, String[] args) {
        StartSettings.of(parsed).apply();
        // With a handler of our own, Quarkus leaves it to us to say why it could not start.
        Quarkus.run(Main.class, (code, failure) -> exit(code, failure, args), args);
    }

    private static void exit(int code, Throwable failure, String[] args) {
        if (failure != null) {
            List<String> lines = Complaint.of(failure, Arrays.asList(args).contains(Commands.DEBUG));
            lines.forEach(System.err::println);
        }
        System.exit(code);
    }

    @Override
    public int run(String... args) {
        return Commands.over(() -> Engine.over(config, Clock.systemUTC())).execute(args);
    }
}
