package dev.footnote.evaluation.candidates;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.answering.Decision;
import dev.footnote.corpus.Document;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.questions.SetQuestion;
import dev.footnote.feedback.NotedAnswer;
import dev.footnote.feedback.Place;
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
 * @param lost citations that can no longer be quoted, because the document was removed or changed
 */
public record Candidate(SetQuestion question, List<Place> lost) {

    private static final JsonMapper JSON = new JsonMapper();

    public Candidate {
        lost = List.copyOf(lost);
    }

    /**
     * Makes an entry of a question set from a rated answer.
     *
     * @param documents looks up the current version of a document by its id
     */
    public static Candidate of(RatedAnswer rated, Function<String, Optional<Document>> documents) {
        Set<GoldPassage> relevant = new LinkedHashSet<>();
        List<Place> lost = new ArrayList<>();
        for (Place place : relevant(rated)) {
            quote(place, documents)
                    .ifPresentOrElse(
                            quote -> relevant.add(new GoldPassage(place.documentId(), quote)), () -> lost.add(place));
        }
        return new Candidate(question(rated, List.copyOf(relevant)), lost);
    }

    /** The citations that are relevant according to the rating: all if rated up, none if rated down. */
    public static List<Place> relevant(RatedAnswer rated) {
        return rated.rating() == Rating.UP ? rated.answer().citations() : List.of();
    }

    /** One line of a {@code questions.jsonl}, without the line end; fields to be filled in are present but empty. */
    public String line() {
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
    private static SetQuestion question(RatedAnswer rated, List<GoldPassage> relevant) {
        NotedAnswer answer = rated.answer();
        String searched = answer.question().isBlank() ? answer.message() : answer.question();
        boolean answerable = rated.rating() == Rating.DOWN || answer.decision() != Decision.ABSTAINED;
        return new SetQuestion(
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
        NotedAnswer answer = rated.answer();
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

    private static Optional<String> quote(Place place, Function<String, Optional<Document>> documents) {
        return documents
                .apply(place.documentId())
                .filter(document -> document.hash().equals(place.documentHash()))
                .map(Document::text)
                .filter(text -> place.end() <= text.length())
                .map(text -> text.substring(place.start(), place.end()))
                .filter(quote -> !quote.isBlank());
    }
}
