package dev.footnote.console;

import dev.footnote.console.evaluating.EvaluateOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/**
 * How Quarkus is to start for a command.
 *
 * @param forced settings that the command line decides
 * @param defaults settings for when neither a system property nor the environment says otherwise
 */
record StartSettings(Map<String, String> forced, Map<String, String> defaults) {

    static StartSettings of(ParseResult parsed) {
        ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        Map<String, String> forced = new LinkedHashMap<>();
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("quarkus.log.console.stderr", "true");
        // It warns of every machine without a graphics card.
        defaults.put("quarkus.log.category.\"ai.djl\".level", "ERROR");
        if (last.commandSpec().userObject() instanceof ServeCommand serve) {
            address(serve, forced);
            // The server refuses what is no address without a word; the HTTP API does it with a problem.
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

    /** Hands the settings to Quarkus: system properties are what it reads before anything of ours runs in it. */
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
