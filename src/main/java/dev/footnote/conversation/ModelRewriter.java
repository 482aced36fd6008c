package dev.footnote.conversation;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import dev.footnote.llm.prompts.Edition;
import dev.footnote.llm.prompts.Prompts;
import dev.footnote.llm.prompts.Prompts.Name;
import dev.footnote.retrieval.Question;
import dev.footnote.retrieval.Question.Query;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has a language model make a follow-up a question that stands alone. First turns are left alone, and whatever goes
 * wrong leaves the question as it was.
 */
public final class ModelRewriter {

    private static final Logger LOG = Logger.getLogger(ModelRewriter.class);

    /** Turns that a follow-up may refer to. */
    private static final int LATEST = 6;

    /** Of each of them, in UTF-16 code units. */
    private static final int LONGEST_TURN = 1000;

    /** A question that is longer is none. */
    private static final int LONGEST = 500;

    private static final Pattern THOUGHTS = Pattern.compile("(?s)<think.*?(?:</think[^>]*>|$)");
    private static final Pattern LABEL = Pattern.compile("^(?i:question|message|rewritten(?: question)?)\\s*:\\s*");

    private final LanguageModel model;
    private final Prompts prompts;

    public ModelRewriter(LanguageModel model, Prompts prompts) {
        this.model = model;
        this.prompts = prompts;
    }

    /**
     * A question, and what it took.
     *
     * @param usage null when the model was not asked, or broke off
     * @param prompts hash of the prompts; null when the model was not asked
     */
    public record Rewritten(
            Question question,
            @Nullable ModelUsage usage,
            @Nullable String prompts) {

        /** One for which no model was asked. */
        public static Rewritten not(Question plain) {
            return new Rewritten(plain, null, null);
        }
    }

    /**
     * The question with the model's words, and with the message as a further query.
     *
     * @param plain the question as it is without a model
     */
    public Rewritten rewritten(Question plain, String message, List<Turn> turns, Cancellation cancellation) {
        if (turns.stream().noneMatch(turn -> turn.role() == Turn.Role.USER)) {
            return Rewritten.not(plain);
        }
        Edition edition = prompts.edition();
        try {
            Written written = written(request(edition, plain, message, turns), cancellation);
            String text = tidied(written.text());
            Question question =
                    text.isEmpty() ? plain : new Question(text, queries(text, message), plain.today(), plain.filter());
            return new Rewritten(question, written.usage(), edition.hash());
        } catch (ModelException failure) {
            LOG.warnf("language model, rewriting a follow-up: %s", failure.getMessage());
            return new Rewritten(plain, null, edition.hash());
        }
    }

    /** The text again, for it counts more than the message that it was made of. */
    private static List<Query> queries(String text, String message) {
        return List.of(new Query(text, 1), new Query(message, 1));
    }

    private static ModelRequest request(Edition edition, Question plain, String message, List<Turn> turns) {
        String history = turns.subList(Math.max(0, turns.size() - LATEST), turns.size()).stream()
                .map(turn -> (turn.role() == Turn.Role.USER ? "User: " : "Assistant: ") + cut(turn.text()))
                .collect(Collectors.joining("\n"));
        String said = edition.get(Name.REWRITE)
                .fill(Map.of("today", plain.today().toString(), "history", history, "question", message));
        return new ModelRequest(List.of(new ModelRequest.Message(ModelRequest.Role.USER, said)));
    }

    private static String cut(String text) {
        String oneLine = text.replaceAll("[<>]", " ").replaceAll("\\s+", " ").strip();
        return oneLine.substring(0, Math.min(oneLine.length(), LONGEST_TURN));
    }

    private Written written(ModelRequest request, Cancellation cancellation) {
        StringBuilder written = new StringBuilder();
        try (ModelStream stream = model.open(request, cancellation)) {
            for (String piece = stream.next();
                    piece != null && written.length() <= 10 * LONGEST;
                    piece = stream.next()) {
                written.append(piece);
            }
            return new Written(written.toString(), stream.usage());
        }
    }

    private record Written(String text, ModelUsage usage) {}

    /** The one line of it, or nothing when it is not one question. */
    private static String tidied(String written) {
        String text = THOUGHTS.matcher(written).replaceAll("").strip();
        String question = LABEL.matcher(text)
                .replaceFirst("")
                .replaceAll("^[\"'\u201c]|[\"'\u201d]$", "")
                .strip();
        return question.length() > LONGEST || question.contains("\n") ? "" : question;
    }
}
