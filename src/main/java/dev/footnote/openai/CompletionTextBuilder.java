package dev.footnote.openai;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import dev.footnote.engine.SourceLinks;
import dev.footnote.openai.Completion.Annotation;
import dev.footnote.openai.Completion.UrlCitation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the message from an answer, statement by statement, so that a stream and a whole completion have the same
 * text. The message is Markdown: markers are links to the source view if links are on, and text of the documents is
 * escaped. Each citation is annotated at its first marker.
 */
final class CompletionTextBuilder {

    private static final String MODEL_DOWN =
            "\n\nThe language model could not be reached; this is quoted from the documents.";

    private static final String BROKEN_OFF = "\n\nThe language model failed before it finished.";

    private static final String GOES_ON = "\n\nThe list is incomplete; the rest is in the document.";

    private static final String LEFT_OUT = "\n\nA part of the answer was left out because no document supports it.";

    private final SourceLinks sources;
    private final boolean links;
    private final StringBuilder text = new StringBuilder();
    private final List<Annotation> annotations = new ArrayList<>();
    private final Map<Integer, Citation> cited = new HashMap<>();

    CompletionTextBuilder(SourceLinks sources, boolean links) {
        this.sources = sources;
        this.links = links;
    }

    /** Text appended to the message, with its annotations. */
    record Piece(String text, List<Annotation> annotations) {

        Piece {
            annotations = List.copyOf(annotations);
        }
    }

    /** Appends the words that begin a possible answer. */
    Piece appendUnsure() {
        int before = text.length();
        text.append("This may answer it:");
        return piece(before, annotations.size());
    }

    Piece appendStatement(Statement statement, List<Citation> citations) {
        int before = text.length();
        int annotated = annotations.size();
        text.append(text.isEmpty() ? "" : " ");
        String said = statement.text().strip().replaceAll("\\s+", " ");
        boolean closed = said.matches("(?s).*[.!?]") && !citations.isEmpty();
        text.append(MarkdownEscaper.escape(
                closed ? said.substring(0, said.length() - 1).stripTrailing() : said));
        text.append(citations.isEmpty() ? " (not supported by the documents)" : " ");
        citations.forEach(this::appendMarker);
        text.append(closed ? said.substring(said.length() - 1) : "");
        return piece(before, annotated);
    }

    /** Appends the notices of the answer. */
    Piece appendRemarks(Answer answer) {
        int before = text.length();
        if (answer.decision() == Decision.ABSTAINED) {
            text.append(answer.text());
            answer.nearest().forEach(this::appendListItem);
        } else if (answer.reason() == Reason.CONFLICT) {
            text.append("\n\nThe documents disagree:");
            answer.citations().forEach(this::appendListItem);
        } else if (answer.reason() == Reason.PART_MISSING) {
            text.append("\n\nThis answers only a part of the question.");
        }
        if (answer.notices().contains(Notice.LIST_CUT)) {
            text.append(GOES_ON);
        }
        if (answer.notices().contains(Notice.MODEL_PARTLY_UNSUPPORTED)) {
            text.append(LEFT_OUT);
        }
        if (answer.notices().contains(Notice.MODEL_UNAVAILABLE)) {
            text.append(answer.answeredBy() == AnsweredBy.GENERATIVE ? BROKEN_OFF : MODEL_DOWN);
        }
        return piece(before, annotations.size());
    }

    String text() {
        return text.toString();
    }

    List<Annotation> annotations() {
        return List.copyOf(annotations);
    }

    private void appendMarker(Citation citation) {
        int start = text.length();
        text.append(marker(citation));
        if (cited.put(citation.marker(), citation) == null) {
            String url = sources.linkTo(citation);
            annotations.add(Annotation.of(new UrlCitation(start, text.length(), citation.title(), url)));
        }
    }

    private void appendListItem(Citation citation) {
        String date = citation.date() == null ? "undated" : citation.date().toString();
        String title = MarkdownEscaper.escape(citation.title());
        text.append(text.charAt(text.length() - 1) == '\n' ? "" : "\n")
                .append("- %s %s, %s".formatted(marker(citation), title, date));
        citation.place().describe().ifPresent(place -> text.append(", ").append(MarkdownEscaper.escape(place)));
    }

    private String marker(Citation citation) {
        String number = "[%d]".formatted(citation.marker());
        return links ? "[%s](%s)".formatted(number, sources.linkTo(citation)) : number;
    }

    private Piece piece(int before, int annotated) {
        return new Piece(text.substring(before), annotations.subList(annotated, annotations.size()));
    }
}
