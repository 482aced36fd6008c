package dev.footnote.index.editions;

import java.util.Arrays;
import java.util.Set;

/** Classifies a document by the words of its name. */
final class DocumentGenre {

    /** Each describes its own time, and does not replace the one before. */
    private static final Set<String> REPORTS = Set.of(
            "report",
            "reports",
            "minutes",
            "bulletin",
            "newsletter",
            "news",
            "diary",
            "log",
            "logbook",
            "journal",
            "protocol",
            "survey",
            "census",
            "review",
            "letter",
            "memo",
            "interview",
            "release",
            "announcement",
            "record",
            "records",
            "account",
            "accounts",
            "statistics",
            "summary",
            "speech",
            "invoice",
            "receipt",
            "offer",
            "results",
            "magazine",
            "chronicle");

    /** Each is made for a period, and says nothing about the time after it. */
    private static final Set<String> PLANS = Set.of(
            "roster",
            "rota",
            "schedule",
            "timetable",
            "calendar",
            "programme",
            "program",
            "plan",
            "budget",
            "menu",
            "agenda");

    private DocumentGenre() {}

    static boolean isReport(String name) {
        return holdsOneOf(REPORTS, name);
    }

    static boolean isPlan(String name) {
        return holdsOneOf(PLANS, name);
    }

    private static boolean holdsOneOf(Set<String> words, String name) {
        return Arrays.stream(name.split(" ")).anyMatch(words::contains);
    }
}
