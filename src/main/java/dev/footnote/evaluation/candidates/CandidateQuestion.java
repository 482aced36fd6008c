package dev.footnote.evaluation.candidates;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.answering.Decision;
import dev.footnote.corpus.Document;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.feedback.AnswerRecord;
import dev.footnote.feedback.QuotePosition;
import dev.footnote.feedback.RatedAnswer;
import dev.footnote.feedback.Rating;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A rated answer as a candidate entry of a question set; its id is the message id. For an answer rated up, the
 * citations become the gold passages, or the question is marked unanswerable; for one rated down, only the question is
 * kept.
 *
 * @param lostCitations citations that can no longer be quoted, because the document was removed or changed
 */
public record CandidateQuestion(EvaluationQuestion question, List<QuotePosition> lostCitations) {

    private static final JsonMapper JSON = new JsonMapper();

    public CandidateQuestion {
        lostCitations = List.copyOf(lostCitations);
    }

    /**
     * Makes an entry of a question set from a rated answer.
     *
     * @param documents looks up the current version of a document by its id
     */
    public static CandidateQuestion of(RatedAnswer rated, Function<String, Optional<Document>> documents) {
        Set<GoldPassage> relevant = new LinkedHashSet<>();
        List<QuotePosition> lost = new ArrayList<>();
        for (QuotePosition quotePosition : relevantCitations(rated)) {
            quote(quotePosition, documents)
                    .ifPresentOrElse(
                            quote -> relevant.add(new GoldPassage(quotePosition.documentId(), quote)),
                            () -> lost.add(quotePosition));
        }
        return new CandidateQuestion(question(rated, List.copyOf(relevant)), lost);
    }

    /** The citations that are relevant according to the rating: all if rated up, none if rated down. */
    public static List<QuotePosition> relevantCitations(RatedAnswer rated) {
        return rated.rating() == Rating.UP ? rated.answer().citations() : List.of();
    }

    /** One line of a {@code questions.jsonl}, without the line end; fields to be filled in are present but empty. */
    public String toJsonLine() {
        ObjectNode line = JSON.createObjectNode()
                .put("id", question.id())
                .put("question", question.question())
                .put("asOf", String.valueOf(question.asOf()));
        question.answers().forEach(line.putArray("answers")::add);
        line.put("answerable", question.answerable());
        ArrayNode relevant = line.putArray("relevant");
        question.relevant()
                .forEach(gold ->
                        relevant.addObject().put("document", gold.document()).put("quote", gold.quote()));
        question.tags().forEach(line.putArray("tags")::add);
        return line.toString();
    }

    /**
     * Takes the rewritten question, not the message: a follow-up has another meaning without its conversation.
     */
    private static EvaluationQuestion question(RatedAnswer rated, List<GoldPassage> relevant) {
        AnswerRecord answer = rated.answer();
        String searched = answer.question().isBlank() ? answer.message() : answer.question();
        boolean answerable = rated.rating() == Rating.DOWN || answer.decision() != Decision.ABSTAINED;
        return new EvaluationQuestion(
                rated.messageId(),
                searched,
                List.of(),
                null,
                answer.asOf(),
                List.of(),
                answerable,
                relevant,
                tags(rated));
    }

    private static List<String> tags(RatedAnswer rated) {
        AnswerRecord answer = rated.answer();
        List<String> tags = new ArrayList<>();
        tags.add(rated.rating() == Rating.UP ? "thumbs-up" : "thumbs-down");
        tags.add(word(answer.decision()));
        if (answer.reason() != null) {
            tags.add(word(answer.reason()));
        }
        if (!answer.question().strip().equals(answer.message().strip())) {
            tags.add("rewritten");
        }
        return tags;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> quote(QuotePosition quotePosition, Function<String, Optional<Document>> documents) {
        return documents
                .apply(quotePosition.documentId())
                .filter(document -> document.hash().equals(quotePosition.documentHash()))
                .map(Document::text)
                .filter(text -> quotePosition.end() <= text.length())
                .map(text -> text.substring(quotePosition.start(), quotePosition.end()))
                .filter(quote -> !quote.isBlank());
    }
}
