package dev.footnote.openai;

import dev.footnote.answering.Answer;
import dev.footnote.llm.ModelUsage;
import dev.footnote.openai.Completion.Usage;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Token counts for {@code usage}: those that the language model reported for the answer, passages included; otherwise
 * the embedding model's word pieces of the messages and of the reply. Of long messages only the beginning is counted
 * and the rest estimated from it, because a megabyte would occupy a processor for seconds.
 */
final class CompletionTokenCounter {

    /** Code units of all messages of a request that are counted, and of a reply. */
    static final int LONGEST_COUNTED = 20_000;

    private final ToIntFunction<String> wordPieces;

    CompletionTokenCounter(ToIntFunction<String> wordPieces) {
        this.wordPieces = wordPieces;
    }

    Usage countUsage(CompletionRequest request, Answer answer, String reply) {
        ModelUsage model = answer.usage();
        if (model != null && model.inputTokens() != null && model.outputTokens() != null) {
            return Usage.of(model.inputTokens(), model.outputTokens());
        }
        return countUsage(request, reply);
    }

    Usage countUsage(CompletionRequest request, String reply) {
        String prompt = request.messages().stream().map(CompletionMessage::text).collect(Collectors.joining("\n"));
        return Usage.of(count(prompt), count(reply));
    }

    private int count(String text) {
        if (text.length() <= LONGEST_COUNTED) {
            return wordPieces.applyAsInt(text);
        }
        double counted = wordPieces.applyAsInt(text.substring(0, LONGEST_COUNTED));
        return (int) Math.round(counted * text.length() / LONGEST_COUNTED);
    }
}
