package dev.footnote.console;

import dev.footnote.console.evaluating.EvaluateOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/**
 * The settings with which Quarkus starts for a command.
 *
 * @param forced settings that the command line fixes
 * @param defaults settings that apply unless a system property or the environment sets them
 */
record StartSettings(Map<String, String> forced, Map<String, String> defaults) {

    static StartSettings of(ParseResult parsed) {
        ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        Map<String, String> forced = new LinkedHashMap<>();
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("quarkus.log.console.stderr", "true");
        // It logs a warning on every machine without a GPU.
        defaults.put("quarkus.log.category.\"ai.djl\".level", "ERROR");
        if (last.commandSpec().userObject() instanceof ServeCommand serve) {
            address(serve, forced);
            // The server would reject an invalid address without a body; the HTTP API sends a problem.
            defaults.put("vertx.disableURIValidation", "true");
        } else {
            forced.put("quarkus.http.host-enabled", "false");
            defaults.put("quarkus.banner.enabled", "false");
            defaults.put("quarkus.log.level", "WARN");
            defaults.put("quarkus.log.category.\"dev.footnote\".level", "INFO");
        }
        Path transcripts = last.matchedOptionValue(EvaluateOptions.RECORD, null);
        if (transcripts != null) {
            for (String model : List.of("footnote.llm", "footnote.judge")) {
                forced.put(model + ".record", "true");
                forced.put(model + ".transcripts", transcripts.toString());
            }
        }
        if (last.hasMatchedOption(Commands.DEBUG) || parsed.hasMatchedOption(Commands.DEBUG)) {
            forced.put("quarkus.log.category.\"dev.footnote\".level", "DEBUG");
        }
        return new StartSettings(forced, defaults);
    }

    private static void address(ServeCommand serve, Map<String, String> forced) {
        if (serve.host != null) {
            forced.put("quarkus.http.host", serve.host);
        }
        if (serve.port != null) {
            forced.put("quarkus.http.port", serve.port.toString());
        }
    }

    /** Sets system properties, because Quarkus reads them before it runs any code of the application. */
    void apply() {
        forced.forEach(System::setProperty);
        defaults.forEach((key, value) -> {
            if (System.getProperty(key) == null && System.getenv(environmentName(key)) == null) {
                System.setProperty(key, value);
            }
        });
    }

    private static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
