package dev.footnote.llm.providers;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.Deadline;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelConfig;
import dev.footnote.llm.ModelConfig.Price;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelRequest.Message;
import dev.footnote.llm.ModelStatus;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A language model on top of langchain4j; makes each call once, without retries. */
final class ChatLanguageModel implements LanguageModel {

    private static final double MILLION = 1e6;

    private final StreamingChatModel model;
    private final CancellableHttpClientBuilder http;
    private final String name;
    private final ModelConfig config;

    ChatLanguageModel(ModelConfig config, String prefix) {
        ValidatedModelSettings checked = new ValidatedModelSettings(config, prefix);
        this.http = new CancellableHttpClientBuilder(config.timeout().connect());
        this.model = new ChatModelFactory(config, checked).create(http);
        this.name = checked.modelName();
        this.config = config;
    }

    @Override
    public ModelStream open(ModelRequest request, Cancellation cancellation) {
        return open(request, cancellation, Deadline.in(config.timeout().total()));
    }

    /** Calls the model with this deadline for the whole call. */
    ModelStream open(ModelRequest request, Cancellation cancellation, Deadline deadline) {
        cancellation.throwIfCancelled();
        ChatStream stream =
                new ChatStream(new ChatStream.Limits(config.timeout(), deadline), this::usage, cancellation);
        ChatRequest chat =
                ChatRequest.builder().messages(messages(request.messages())).build();
        stream.begin(() -> http.runWatched(stream, () -> model.chat(chat, stream)));
        return stream;
    }

    private static List<ChatMessage> messages(List<Message> messages) {
        return messages.stream().map(ChatLanguageModel::message).toList();
    }

    private static ChatMessage message(Message message) {
        return switch (message.role()) {
            case SYSTEM -> SystemMessage.from(message.text());
            case USER -> UserMessage.from(message.text());
            case MODEL -> AiMessage.from(message.text());
        };
    }

    private ModelUsage usage(@Nullable TokenUsage tokens) {
        if (tokens == null || tokens.inputTokenCount() == null || tokens.outputTokenCount() == null) {
            return ModelUsage.unknown(name);
        }
        Price price = config.prices().get(name);
        Double cost = price == null
                ? null
                : (Double) ((tokens.inputTokenCount() * price.input() + tokens.outputTokenCount() * price.output())
                        / MILLION);
        return new ModelUsage(name, tokens.inputTokenCount(), tokens.outputTokenCount(), cost);
    }

    @Override
    public ModelStatus status() {
        return new ModelStatus(name, true, null);
    }
}
