package dev.footnote.console;

import dev.footnote.console.terminal.TerminalText;
import dev.footnote.insight.InsightReport;
import dev.footnote.insight.InsightReport.Latency;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report on questions as text for a terminal. */
final class InsightText {

    private InsightText() {}

    static String format(InsightReport report) {
        String stored = report.enabled() ? "" : "Questions are not stored: set footnote.insight.enabled=true.\n";
        return stored
                + "%s to %s: %d questions%s\n"
                        .formatted(
                                report.from().toString().substring(0, "2024-11-22".length()),
                                report.to().toString().substring(0, "2024-11-22".length()),
                                report.questions(),
                                counts(report.decisions()))
                + latency(report)
                + section(
                        "Reasons",
                        report.reasons().entrySet().stream()
                                .sorted(Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .map(reason -> row(reason.getValue(), reason.getKey())))
                + section(
                        "Refused most",
                        report.refusedTopics().stream().map(topic -> row(topic.questions(), topic.question())))
                + section("Cited most", report.cited().stream().map(cited -> row(cited.answers(), cited.id())))
                + section(
                        "Never cited: " + report.neverCited().total(),
                        report.neverCited().documents().stream()
                                .map(document -> "        " + TerminalText.line(document.id())))
                + "Ratings: %d up, %d down\n"
                        .formatted(report.ratings().up(), report.ratings().down())
                + report.ratings().comments().stream()
                        .map(comment -> "  %-4s  %s: %s\n"
                                .formatted(
                                        comment.rating(),
                                        TerminalText.line(comment.question()),
                                        TerminalText.line(comment.comment())))
                        .collect(Collectors.joining());
    }

    private static String counts(Map<String, Integer> decisions) {
        return decisions.isEmpty()
                ? ""
                : new TreeMap<>(decisions)
                        .entrySet().stream()
                                .map(count -> count.getValue() + " " + count.getKey())
                                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String latency(InsightReport report) {
        Latency latency = report.latency();
        return latency == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Latency: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms\n",
                        latency.p50(),
                        latency.p95(),
                        latency.p99());
    }

    private static String section(String title, Stream<String> rows) {
        String all = rows.map(row -> row + "\n").collect(Collectors.joining());
        return all.isEmpty() ? "" : title + "\n" + all;
    }

    private static String row(int count, String text) {
        return "%6d  %s".formatted(count, TerminalText.line(text));
    }
}
