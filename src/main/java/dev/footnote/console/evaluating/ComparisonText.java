package dev.footnote.console.evaluating;

import dev.footnote.console.terminal.TerminalText;
import dev.footnote.evaluation.report.Comparison;
import dev.footnote.evaluation.report.Comparison.Change;
import dev.footnote.evaluation.report.Comparison.Flip;
import dev.footnote.evaluation.report.Comparison.Side;
import dev.footnote.evaluation.statistics.Measure;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Formats the changes between two runs as text: changed figures, and every question that was fixed or broken. */
final class ComparisonText {

    private static final String ROW = "  %-22s %10s %10s %9s  %-21s %7s%n";

    private ComparisonText() {}

    static String of(Path baseline, Comparison comparison) {
        StringBuilder text = new StringBuilder();
        text.append("compared with %s: %d questions in both, %d only before, %d only now%n"
                .formatted(baseline, comparison.paired(), comparison.onlyBefore(), comparison.onlyAfter()));
        changes(text, comparison.changes());
        flips(text, "fixed", comparison.fixed());
        flips(text, "broken", comparison.broken());
        return text.toString();
    }

    private static void changes(StringBuilder text, List<Change> changes) {
        List<Change> moved = changes.stream()
                .filter(change -> change.difference().change() != 0)
                .toList();
        if (!moved.isEmpty()) {
            text.append(ROW.formatted("figure", "before", "now", "change", "95 % interval", "p"));
            moved.forEach(change -> text.append(ROW.formatted(
                    change.metric(),
                    number(change.before()),
                    number(change.after()),
                    signed(change.difference().change()),
                    signed(change.difference().interval().low()) + " to "
                            + signed(change.difference().interval().high()),
                    String.format(Locale.ROOT, "%.3f", change.difference().pValue()))));
        }
        text.append("  %d figures are unchanged%n".formatted(changes.size() - moved.size()));
    }

    private static void flips(StringBuilder text, String what, List<Flip> flips) {
        text.append("%s: %d%n".formatted(what, flips.size()));
        for (Flip flip : flips) {
            text.append("  %s  %s%n".formatted(TerminalText.line(flip.id()), TerminalText.line(flip.question())));
            side(text, "before", flip.before());
            side(text, "now", flip.after());
        }
    }

    private static void side(StringBuilder text, String when, Side side) {
        String outcome = side.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        text.append("    %-6s %s: %s%n".formatted(when, outcome, TerminalText.line(side.answer())));
    }

    private static String number(Measure measure) {
        double value = measure.value().orElseThrow();
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.4f" : "%.1f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%+.4f" : "%+.1f", value);
    }
}
