package dev.footnote.console;

import dev.footnote.console.evaluating.CalibrateCommand;
import dev.footnote.console.evaluating.CalibrateSupportCommand;
import dev.footnote.console.evaluating.EvaluateCommand;
import dev.footnote.console.evaluating.ExportFeedbackCommand;
import dev.footnote.engine.Engine;
import dev.footnote.logging.ControlCharacters;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Vetoed;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** Assembles the commands of the console. */
final class Commands {

    static final String DEBUG = "--debug";

    private Commands() {}

    /** A command that needs the engine opens it after its arguments have been validated. */
    static CommandLine createCommandLine(Supplier<Engine> engine) {
        return new CommandLine(new FootnoteCommand())
                .addSubcommand(new ServeCommand())
                .addSubcommand(new AskCommand(engine))
                .addSubcommand(new IngestCommand(engine))
                .addSubcommand(new EvaluateCommand(Commands::config, Clock.system(ZoneId.systemDefault())))
                .addSubcommand(new CalibrateCommand(Commands::config, Clock.system(ZoneId.systemDefault())))
                .addSubcommand(new CalibrateSupportCommand(Commands::config, Clock.system(ZoneId.systemDefault())))
                .addSubcommand(new ExportFeedbackCommand(Commands::config, engine))
                .addSubcommand(new InsightsCommand(Commands::config, engine, Clock.systemUTC()))
                .setOut(new PrintWriter(System.out, true, outputCharset()))
                .setParameterExceptionHandler((wrong, args) -> printUsageError(wrong))
                .setExecutionExceptionHandler(Commands::printFailure);
    }

    /** Whether the command reads documents or questions, so that loading the models ahead pays off. */
    static boolean preloadsModels(ParseResult parsed) {
        ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        return !(last.commandSpec().userObject() instanceof ExportFeedbackCommand);
    }

    private static SmallRyeConfig config() {
        return ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
    }

    /** Prints what is wrong with the arguments and a short usage; the full help would hide the error. */
    static int printUsageError(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(ControlCharacters.escape(String.valueOf(wrong.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.print("Usage: " + command.getHelp().synopsis(0));
        err.println("Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static int printFailure(Exception failure, CommandLine command, ParseResult parsed) {
        FootnoteCommand top = command.getCommandSpec().root().commandLine().getCommand();
        ConsoleErrorMessages.of(failure, top.debug).forEach(command.getErr()::println);
        return ExitCode.SOFTWARE;
    }

    /** The charset of the terminal; a bare POSIX locale says ASCII, but current terminals read UTF-8. */
    private static Charset outputCharset() {
        String named = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        Charset charset = named == null ? Charset.defaultCharset() : Charset.forName(named);
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    /** The top-level command, which serves. */
    @Vetoed
    @Command(
            name = "footnote",
            description = "Answers questions from a folder of documents and shows where every statement comes from.",
            footer = {
                "",
                "Without a command, the HTTP service starts.",
                "FOOTNOTE_SEEDS_DIRECTORY names the folder with the documents, by default seeds."
            },
            versionProvider = Version.class)
    static final class FootnoteCommand extends ServeCommand {

        @Option(names = DEBUG, scope = ScopeType.INHERIT, description = "Show stack traces and debug logs.")
        boolean debug;
    }

    /** The version of the project, as the build wrote it into the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"footnote " + (version == null ? "(not packaged)" : version)};
        }
    }
}
