package dev.footnote.answering;

import dev.footnote.answering.CitationCheck.CheckedDraft;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats the text of an answer. */
final class AnswerFormatter {

    private static final String POSSIBLE = "This may answer it: ";

    private static final String CONTACT = " Contact: ";

    private static final String UNSUPPORTED = " (not supported by the documents)";

    /** The line break before a list item. */
    private static final Pattern ITEM = Pattern.compile(
            "(?<!\\s)[^\\S\\n]*+\\n\\s*+(?=(?:[-*+\u2022\u2023\u25e6\u2013]|\\(?(?:\\d{1,3}|[a-zA-Z])[.)])\\s)");

    private AnswerFormatter() {}

    /** The statements of an answer, or the sentence that explains why there are none, and whom to ask. */
    static String format(@Nullable Reason reason, CheckedDraft checkedDraft, @Nullable String contact) {
        if (reason == null || reason == Reason.PART_MISSING) {
            return format(checkedDraft.statements());
        }
        return switch (reason) {
            case UNSURE -> POSSIBLE + format(checkedDraft.statements());
            case CONFLICT -> "The documents disagree. " + dated(checkedDraft);
            default -> format(reason) + (contact == null ? "" : CONTACT + contact);
        };
    }

    /** Each statement after the date of its document. */
    private static String dated(CheckedDraft checkedDraft) {
        Map<Integer, Citation> cited =
                checkedDraft.citations().stream().collect(Collectors.toMap(Citation::marker, citation -> citation));
        return checkedDraft.statements().stream()
                .map(statement -> date(statement, cited) + marked(statement))
                .collect(Collectors.joining(" "));
    }

    /** Empty for a statement without citations. */
    private static String date(Statement statement, Map<Integer, Citation> cited) {
        if (statement.citations().isEmpty()) {
            return "";
        }
        Citation citation = cited.get(statement.citations().get(0));
        return citation == null || citation.date() == null ? "Undated: " : citation.date() + ": ";
    }

    /** The statements in order, each with its markers before its closing punctuation. */
    static String format(List<Statement> statements) {
        return statements.stream().map(AnswerFormatter::marked).collect(Collectors.joining(" "));
    }

    private static String marked(Statement statement) {
        String text = flowing(statement.text());
        String markers = statement.citations().stream().map("[%d]"::formatted).collect(Collectors.joining());
        if (statement.citations().isEmpty()) {
            return text + UNSUPPORTED;
        }
        boolean closed = text.matches("(?s).*[.!?]");
        return closed
                ? text.substring(0, text.length() - 1).stripTrailing() + " " + markers + text.charAt(text.length() - 1)
                : text + " " + markers;
    }

    /** Removes the line breaks of the document, except those before list items. */
    private static String flowing(String text) {
        return ITEM.splitAsStream(text.strip())
                .map(line -> line.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    static String format(Reason reason) {
        return switch (reason) {
            case EMPTY_CORPUS -> "There are no documents to answer from yet.";
            case NO_EVIDENCE -> "The documents contain nothing on this.";
            case WEAK_EVIDENCE -> "The documents do not answer this; the nearest passages are listed.";
            case WRONG_PERIOD ->
                "The documents say nothing on this for that period; the nearest passages are about another one.";
            case NOT_IN_EVIDENCE -> "The passages found do not answer this.";
            case UNSUPPORTED -> "No answer supported by the documents was found.";
            case SMALL_TALK, ABOUT_ASSISTANT, NOT_A_QUESTION ->
                throw new IllegalArgumentException(reason + " has its own replies");
            case CONFLICT, PART_MISSING, UNSURE ->
                throw new IllegalArgumentException(reason + " is not a reason to abstain");
        };
    }
}
