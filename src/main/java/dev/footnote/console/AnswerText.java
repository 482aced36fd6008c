package dev.footnote.console;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Explanation;
import dev.footnote.answering.Notice;
import dev.footnote.console.terminal.TerminalText;
import dev.footnote.time.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Formats an answer as text: the answer, then its sources or, if it abstains, the nearest passages. */
final class AnswerText {

    private static final String INDENT = "    ";

    private final boolean colour;

    /** {@code colour} makes headings and markers bold; for terminals only. */
    AnswerText(boolean colour) {
        this.colour = colour;
    }

    String format(Answer answer) {
        StringBuilder text = new StringBuilder();
        line(text, TerminalText.line(answer.text()));
        if (answer.reason() != null) {
            line(text, "Reason: " + AnswerJson.name(answer.reason()));
        }
        for (Notice notice : answer.notices()) {
            line(text, "Note: " + AnswerJson.name(notice));
        }
        boolean abstained = answer.decision() == Decision.ABSTAINED;
        list(text, abstained ? "Nearest passages" : "Sources", abstained ? answer.nearest() : answer.citations());
        if (answer.explanation() != null) {
            explain(text, answer, answer.explanation());
        }
        return text.toString();
    }

    private void list(StringBuilder text, String heading, List<Citation> citations) {
        if (citations.isEmpty()) {
            return;
        }
        line(text, "");
        line(text, bold(heading));
        for (Citation citation : citations) {
            String date = citation.date() == null ? "no date" : citation.date().toString();
            line(
                    text,
                    "%s %s, %s"
                            .formatted(bold("[" + citation.marker() + "]"), TerminalText.line(citation.title()), date));
            line(
                    text,
                    "%s%s, %scharacters %d to %d"
                            .formatted(
                                    INDENT,
                                    TerminalText.line(citation.documentId()),
                                    citation.place()
                                            .describe()
                                            .map(place -> TerminalText.line(place) + ", ")
                                            .orElse(""),
                                    citation.start(),
                                    citation.end()));
            line(text, "%s\"%s\"".formatted(INDENT, TerminalText.line(citation.quote())));
        }
    }

    private void explain(StringBuilder text, Answer answer, Explanation explanation) {
        line(text, "");
        line(text, bold("Explanation"));
        line(text, "question: " + TerminalText.line(answer.question()));
        line(text, "confidence: " + number(answer.confidence()));
        line(text, "periods: " + periods(explanation.periods()));
        explanation.removed().forEach(removed -> line(text, "removed: " + TerminalText.line(removed)));
        line(
                text,
                "milliseconds: retrieval %s, answering %s, total %s"
                        .formatted(
                                number(answer.timings().retrieval()),
                                number(answer.timings().answering()),
                                number(answer.timings().total())));
        explanation.candidates().forEach(candidate -> candidate(text, candidate));
    }

    private static void candidate(StringBuilder text, Explanation.Candidate candidate) {
        String signals = new TreeMap<>(candidate.signals())
                .entrySet().stream()
                        .map(signal -> signal.getKey() + " " + number(signal.getValue()))
                        .collect(Collectors.joining(", "));
        line(text, "candidate: %s".formatted(signals));
        line(
                text,
                "%s%s, characters %d to %d"
                        .formatted(
                                INDENT, TerminalText.line(candidate.documentId()), candidate.start(), candidate.end()));
        line(text, "%s\"%s\"".formatted(INDENT, TerminalText.line(candidate.quote())));
    }

    private static String periods(List<DayRange> periods) {
        return periods.isEmpty()
                ? "none"
                : periods.stream().map(AnswerText::period).collect(Collectors.joining("; "));
    }

    private static String period(DayRange range) {
        if (range.from().equals(LocalDate.MIN)) {
            return "until " + range.to();
        }
        return range.to().equals(LocalDate.MAX) ? "since " + range.from() : range.from() + " to " + range.to();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
