package dev.footnote.openai;

import dev.footnote.answering.Answer;
import dev.footnote.llm.ModelUsage;
import dev.footnote.openai.Completion.Usage;
import java.util.function.ToIntFunction;

/**
 * Token counts for {@code usage}: those that the language model reported for the answer, passages included; otherwise
 * the embedding model's word pieces of the messages and of the reply.
 */
final class CompletionTokenCounter {

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
        int prompt = request.messages().stream()
                .map(CompletionMessage::text)
                .mapToInt(wordPieces)
                .sum();
        return Usage.of(prompt, wordPieces.applyAsInt(reply));
    }
}
