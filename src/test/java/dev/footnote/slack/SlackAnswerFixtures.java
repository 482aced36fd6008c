package dev.footnote.slack;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.DocumentStructure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers for tests of Slack. */
public final class SlackAnswerFixtures {

    private SlackAnswerFixtures() {}

    public static Citation citation(int marker, String title) {
        return new Citation(
                marker,
                "notes/a b.txt",
                "hash",
                title,
                LocalDate.of(2024, 11, 22),
                "notes/a b.txt",
                "quote",
                10,
                15,
                0.5);
    }

    /** The document that they cite. */
    public static Document document(String text, String hash) {
        return new Document(
                "notes/a b.txt",
                "A title",
                LocalDate.of(2024, 11, 22),
                "notes/a b.txt",
                text,
                hash,
                DocumentStructure.NONE);
    }

    /** One statement that cites so many documents. */
    public static Answer stating(String text, int citations) {
        List<Citation> cited = new ArrayList<>();
        StringBuilder markers = new StringBuilder();
        for (int marker = 1; marker <= citations; marker++) {
            cited.add(citation(marker, "Title " + marker));
            markers.append("[%d]".formatted(marker));
        }
        Statement statement =
                new Statement(text, cited.stream().map(Citation::marker).toList());
        return of(null, text + " " + markers, List.of(statement), cited, List.of());
    }

    /** One statement, with these notices. */
    public static Answer noted(String text, Notice... notices) {
        Answer plain = stating(text, 1);
        return of(null, plain.text(), plain.statements(), plain.citations(), List.of(), Set.of(notices));
    }

    public static Answer abstaining(Reason reason, String text, Citation... nearest) {
        return of(reason, text, List.of(), List.of(), List.of(nearest));
    }

    private static Answer of(
            @Nullable Reason reason,
            String text,
            List<Statement> statements,
            List<Citation> citations,
            List<Citation> nearest) {
        return of(reason, text, statements, citations, nearest, Set.of());
    }

    private static Answer of(
            @Nullable Reason reason,
            String text,
            List<Statement> statements,
            List<Citation> citations,
            List<Citation> nearest,
            Set<Notice> notices) {
        return new Answer(
                reason == null ? Decision.ANSWERED : Decision.ABSTAINED,
                reason,
                notices,
                0.8,
                text,
                statements,
                citations,
                nearest,
                "Who?",
                AnsweredBy.EXTRACTIVE,
                "version",
                null,
                null,
                new Answer.Timings(1, 1, 2));
    }
}
