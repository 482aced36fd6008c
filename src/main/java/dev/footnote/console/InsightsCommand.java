package dev.footnote.console;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.footnote.console.terminal.ConsoleCommand;
import dev.footnote.console.terminal.EmbeddingProgressBar;
import dev.footnote.engine.Engine;
import dev.footnote.feedback.FeedbackConfig;
import dev.footnote.insight.InsightConfig;
import dev.footnote.insight.InsightReport;
import dev.footnote.insight.Insights;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Reports what the questions of the last days tell. */
@Vetoed
@Command(
        name = "insights",
        description = {
            "Report on the questions of the last days: decisions, topics that were refused, documents cited and never"
                    + " cited, ratings, latency.",
            "Questions are known only where the service stores them (footnote.insight.enabled=true)."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:reported", "1:failed", "2:wrong arguments"})
final class InsightsCommand extends ConsoleCommand {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Supplier<SmallRyeConfig> config;
    private final Supplier<Engine> engines;
    private final Clock clock;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "30",
            description = "The number of days until now, at least 1; by default ${DEFAULT-VALUE}.")
    int days;

    @Option(names = "--json", description = "Print the report as JSON, in the fields of GET /api/insights.")
    boolean json;

    InsightsCommand(Supplier<SmallRyeConfig> config, Supplier<Engine> engines, Clock clock) {
        this.config = config;
        this.engines = engines;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (days < 1) {
            throw new ParameterException(command().commandLine(), "--days %d is less than 1".formatted(days));
        }
        SmallRyeConfig settings = config.get();
        Insights insights = new Insights(
                settings.getConfigMapping(InsightConfig.class), settings.getConfigMapping(FeedbackConfig.class), clock);
        try (Engine engine = engines.get();
                EmbeddingProgressBar progress = EmbeddingProgressBar.onStandardError()) {
            engine.ingest(progress);
            print(insights.report(Duration.ofDays(days), engine));
        }
        return 0;
    }

    private void print(InsightReport report) throws IOException {
        if (json) {
            // RFC 8259 requires UTF-8, whatever the terminal expects.
            PrintWriter bare = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
            bare.println(JSON.writeValueAsString(report));
            bare.flush();
        } else {
            out().print(InsightText.format(report));
            out().flush();
        }
    }
}
