package dev.footnote.evaluation.page;

import dev.footnote.evaluation.files.AtomicFile;
import dev.footnote.evaluation.report.Comparison;
import dev.footnote.evaluation.report.ReportReader;
import dev.footnote.evaluation.report.Summary;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Renders a report as one self-contained page. Reads {@code report.json} twice and holds only a few questions of it.
 */
public final class HtmlReport {

    /** Marks the place of the questions in the template; the same characters in texts are escaped. */
    private static final String QUESTIONS = "<!-- questions -->";

    private final Template template;
    private final PageAssets assets;

    private HtmlReport(PageAssets assets) {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addValueResolver(ValueResolvers.rawResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        this.template = engine.parse(assets.template(), Variant.forContentType(Variant.TEXT_HTML));
        this.assets = assets;
    }

    /** Renders {@code report} to {@code html}, even if the run ended before its summary was written. */
    public static void write(Path report, Path html) {
        new HtmlReport(PageAssets.load()).write(report, html, null);
    }

    /** Renders the report with a comparison with an earlier run. */
    public static void writeCompared(Path report, Path html, Comparison comparison) {
        new HtmlReport(PageAssets.load()).write(report, html, comparison);
    }

    private void write(Path report, Path html, @Nullable Comparison comparison) {
        Overview overview = new Overview();
        ReportReader.ReportEnvelope reportEnvelope = ReportReader.read(report, overview::add);
        String page = page(reportEnvelope, overview, comparison).render();
        int questions = page.indexOf(QUESTIONS);
        try (AtomicFile whole = new AtomicFile(html)) {
            try (Writer out = Files.newBufferedWriter(whole.temporaryPath())) {
                out.write(page, 0, questions);
                QuestionBlockWriter blocks = new QuestionBlockWriter(out);
                ReportReader.read(report, blocks::add);
                blocks.flush();
                out.write(page, questions + QUESTIONS.length(), page.length() - questions - QUESTIONS.length());
            }
            whole.commit();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(html), unwritable);
        }
    }

    private TemplateInstance page(
            ReportReader.ReportEnvelope reportEnvelope, Overview overview, @Nullable Comparison comparison) {
        Summary summary = reportEnvelope.summary();
        Charts charts = summary == null ? null : Charts.of(summary, overview.latencies());
        return template.data("assets", assets)
                .data("run", reportEnvelope.run())
                .data("started", seconds(reportEnvelope.run().started()))
                .data("summary", summary)
                .data("finished", summary == null ? null : seconds(summary.finished()))
                .data("figures", summary == null ? null : new MetricTables(summary))
                .data("charts", charts)
                .data("chartData", charts == null ? "null" : EmbeddedJson.of(charts))
                .data("comparison", comparison == null ? null : new ComparisonView(comparison))
                .data("questions", overview.questions())
                .data("kinds", overview.kinds())
                .data("tags", overview.tags());
    }

    private static String seconds(Instant time) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(time);
    }
}
