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
 * A rated answer as an entry of a question set; its id is the message id. Rated up, it keeps what was cited as relevant,
 * or that there is no answer; rated down, it knows nothing but the question.
 *
 * @param lost what was cited and cannot be quoted any more, because the document is gone or another by now
 */
public record Candidate(SetQuestion question, List<Place> lost) {

    private static final JsonMapper JSON = new JsonMapper();

    public Candidate {
        lost = List.copyOf(lost);
    }

    /** What a rated answer makes, with the documents of today by their ids. */
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

    /** What of the documents is relevant to a question, by this rating of its answer. */
    public static List<Place> relevant(RatedAnswer rated) {
        return rated.rating() == Rating.UP ? rated.answer().citations() : List.of();
    }

    /** One line of a {@code questions.jsonl}, without its end; fields to fill in are there, and empty. */
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
     * Asks what was searched and not what was said: without the conversation before it, a follow-up is another question.
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
