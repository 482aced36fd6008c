package dev.footnote.conversation;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import dev.footnote.llm.ReasoningFilter;
import dev.footnote.llm.prompts.PromptSnapshot;
import dev.footnote.llm.prompts.PromptStore;
import dev.footnote.llm.prompts.PromptStore.Name;
import dev.footnote.retrieval.Question;
import dev.footnote.retrieval.Question.ContextQuery;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks a language model to rewrite a follow-up as a standalone question, and a message in another language than the
 * documents as a question in theirs. Other first messages stay unchanged. The question also stays unchanged on any
 * failure, and when {@link RewriteCheck} rejects the model's text.
 */
public final class ModelRewriter {

    private static final Logger LOG = Logger.getLogger(ModelRewriter.class);

    /** Turns that a follow-up may refer to. */
    private static final int LATEST = 6;

    /** UTF-16 code units of each turn. */
    private static final int LONGEST_TURN = 1000;

    /** In UTF-16 code units; a longer text is not a question. */
    private static final int LONGEST = 500;

    private static final Pattern LABEL = Pattern.compile("^(?i:question|message|rewritten(?: question)?)\\s*:\\s*");

    /** Weight of a message in another language, where the question has 1: only its names are found. */
    private static final double FOREIGN_WEIGHT = 0.25;

    private static final String OF_THE_MESSAGE = "the language of the message";
    private static final String NO_HISTORY = "(Nothing was said before.)";

    private final LanguageModel model;
    private final PromptStore promptStore;

    public ModelRewriter(LanguageModel model, PromptStore promptStore) {
        this.model = model;
        this.promptStore = promptStore;
    }

    /**
     * What to rewrite.
     *
     * @param turns the earlier turns, oldest first
     * @param documents the language of the documents if the message is in another one; else null
     */
    public record RewriteInput(
            String message, List<Turn> turns, @Nullable Locale documents) {

        public RewriteInput {
            turns = List.copyOf(turns);
        }

        private boolean standsAlone() {
            return documents == null && turns.stream().noneMatch(turn -> turn.role() == Turn.Role.USER);
        }
    }

    /**
     * A question, and the usage of the model.
     *
     * @param usage null when the model was not called, or failed
     * @param prompts hash of the prompts; null when the model was not called
     * @param milliseconds time taken by the model
     * @param failed whether the model was called and gave no acceptable question, so that this is the plain one
     */
    public record RewriteResult(
            Question question,
            @Nullable ModelUsage usage,
            @Nullable String prompts,
            double milliseconds,
            boolean failed) {

        /** A question for which the model was not called. */
        public static RewriteResult unchanged(Question plain) {
            return new RewriteResult(plain, null, null, 0, false);
        }
    }

    /**
     * The question in the model's words, with the message as a further query.
     *
     * @param plain the question without a model
     */
    public RewriteResult rewrite(Question plain, RewriteInput rewriteInput, Cancellation cancellation) {
        if (rewriteInput.standsAlone()) {
            return RewriteResult.unchanged(plain);
        }
        PromptSnapshot promptSnapshot = promptStore.snapshot();
        long start = System.nanoTime();
        try {
            RewriteOutput rewriteOutput = generate(request(promptSnapshot, plain, rewriteInput), cancellation);
            String text = checkText(extractQuestion(rewriteOutput.text()), plain, rewriteInput);
            return new RewriteResult(
                    applyText(plain, rewriteInput, text),
                    rewriteOutput.usage(),
                    promptSnapshot.hash(),
                    millisecondsSince(start),
                    text.isEmpty());
        } catch (ModelException failure) {
            LOG.warnf("The language model could not rewrite a follow-up: %s", failure.getMessage());
            return new RewriteResult(plain, null, promptSnapshot.hash(), millisecondsSince(start), true);
        }
    }

    /** The text; empty when it asks for something else. */
    private static String checkText(String text, Question plain, RewriteInput rewriteInput) {
        var rewriteSources = new RewriteCheck.RewriteSources(
                rewriteInput.message(),
                plain.text(),
                history(rewriteInput.turns()),
                plain.today(),
                rewriteInput.documents() != null);
        String fault = text.isEmpty() ? "" : new RewriteCheck(rewriteSources).fault(text);
        if (!fault.isEmpty()) {
            LOG.debugf("The rewritten follow-up is rejected: the question %s", fault);
        }
        return fault.isEmpty() ? text : "";
    }

    private static double millisecondsSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static Question applyText(Question plain, RewriteInput rewriteInput, String text) {
        if (text.isEmpty()) {
            return plain;
        }
        return rewriteInput.documents() == null
                ? plain.withCompleteText(text, queries(text, rewriteInput.message(), 1))
                : plain.withTranslation(
                        text, queries(text, rewriteInput.message(), FOREIGN_WEIGHT), rewriteInput.message());
    }

    /** Includes the text itself, because it counts more than the message that it was made from. */
    private static List<ContextQuery> queries(String text, String message, double weight) {
        return List.of(new ContextQuery(text, 1), new ContextQuery(message, weight));
    }

    private static ModelRequest request(PromptSnapshot promptSnapshot, Question plain, RewriteInput message) {
        Locale documents = message.documents();
        String history = history(message.turns());
        String said = promptSnapshot
                .get(Name.REWRITE)
                .fill(Map.of(
                        "today",
                        plain.today().toString(),
                        "language",
                        documents == null ? OF_THE_MESSAGE : documents.getDisplayLanguage(Locale.ENGLISH),
                        "history",
                        history.isEmpty() ? NO_HISTORY : history,
                        "question",
                        message.message()));
        return new ModelRequest(List.of(new ModelRequest.Message(ModelRequest.Role.USER, said)));
    }

    private static String history(List<Turn> turns) {
        return turns.subList(Math.max(0, turns.size() - LATEST), turns.size()).stream()
                .map(turn -> (turn.role() == Turn.Role.USER ? "User: " : "Assistant: ") + cut(turn.text()))
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String text) {
        String oneLine = text.replaceAll("[<>]", " ").replaceAll("\\s+", " ").strip();
        return oneLine.substring(0, Math.min(oneLine.length(), LONGEST_TURN));
    }

    private RewriteOutput generate(ModelRequest request, Cancellation cancellation) {
        StringBuilder written = new StringBuilder();
        try (ModelStream stream = model.open(request, cancellation)) {
            for (String piece = stream.next();
                    piece != null && written.length() <= 10 * LONGEST;
                    piece = stream.next()) {
                written.append(piece);
            }
            return new RewriteOutput(written.toString(), stream.usage());
        }
    }

    private record RewriteOutput(String text, ModelUsage usage) {}

    /** The single line of the output; empty when it is not one question. */
    private static String extractQuestion(String written) {
        String text = ReasoningFilter.withoutReasoning(written).strip();
        String question = LABEL.matcher(text)
                .replaceFirst("")
                .replaceAll("^[\"'\u201c]|[\"'\u201d]$", "")
                .strip();
        return question.length() > LONGEST || question.contains("\n") ? "" : question;
    }
}
