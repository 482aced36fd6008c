package dev.footnote.llm.providers;

import dev.footnote.llm.ModelConfig;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/**
 * Builds langchain4j's streaming models from the settings. They log no requests, do not retry and return no reasoning.
 */
record ChatModelFactory(ModelConfig config, ValidatedModelSettings checked) {

    private static final String OLLAMA = "http://127.0.0.1:11434";
    private static final String OPENAI = "https://api.openai.com/v1";

    /** OpenAI-compatible servers without a key still require the header. */
    private static final String NO_KEY = "none";

    StreamingChatModel create(HttpClientBuilder http) {
        return switch (config.provider()) {
            case OPENAI -> openAi(http);
            case OLLAMA -> ollama(http);
            case ANTHROPIC -> anthropic(http);
            case GEMINI -> gemini(http);
            case NONE, REPLAY -> throw new IllegalArgumentException(config.provider() + " is not a chat model");
        };
    }

    private StreamingChatModel openAi(HttpClientBuilder http) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(checked.baseUrl().orElse(OPENAI))
                .apiKey(checked.key().orElse(NO_KEY))
                .modelName(checked.modelName())
                .temperature(config.temperature())
                .maxTokens(config.maxOutputTokens())
                .customHeaders(checked.headers())
                .customQueryParams(config.query())
                .timeout(config.timeout().firstToken())
                .build();
    }

    private StreamingChatModel ollama(HttpClientBuilder http) {
        return OllamaStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(checked.baseUrl().orElse(OLLAMA))
                .modelName(checked.modelName())
                .temperature(config.temperature())
                .numPredict(config.maxOutputTokens())
                .customHeaders(checked.headers())
                .timeout(config.timeout().firstToken())
                .build();
    }

    private StreamingChatModel anthropic(HttpClientBuilder http) {
        var builder = AnthropicStreamingChatModel.builder()
                .httpClientBuilder(http)
                .apiKey(checked.requiredKey())
                .modelName(checked.modelName())
                .temperature(config.temperature())
                .maxTokens(config.maxOutputTokens())
                .customHeaders(checked.headers())
                .timeout(config.timeout().firstToken());
        checked.baseUrl().ifPresent(builder::baseUrl);
        return builder.build();
    }

    private StreamingChatModel gemini(HttpClientBuilder http) {
        var builder = GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .apiKey(checked.requiredKey())
                .modelName(checked.modelName())
                .temperature(config.temperature())
                .maxOutputTokens(config.maxOutputTokens())
                .customHeaders(checked.headers())
                .timeout(config.timeout().firstToken());
        checked.baseUrl().ifPresent(builder::baseUrl);
        return builder.build();
    }
}
