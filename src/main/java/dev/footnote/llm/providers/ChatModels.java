package dev.footnote.llm.providers;

import dev.footnote.llm.LlmConfig;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/** langchain4j's models, as the settings say. None of them logs requests, retries, or gives what a model thinks. */
final class ChatModels {

    private static final String OLLAMA = "http://127.0.0.1:11434";
    private static final String OPENAI = "https://api.openai.com/v1";

    /** OpenAI-compatible servers without a key want the header all the same. */
    private static final String NO_KEY = "none";

    private ChatModels() {}

    static StreamingChatModel of(LlmConfig config, HttpClientBuilder http) {
        return switch (config.provider()) {
            case OPENAI -> openAi(config, http);
            case OLLAMA -> ollama(config, http);
            case ANTHROPIC -> anthropic(config, http);
            case GEMINI -> gemini(config, http);
            case NONE, REPLAY -> throw new IllegalArgumentException(config.provider() + " is no chat model");
        };
    }

    static String modelName(LlmConfig config) {
        return config.model().orElseThrow(() -> missing("model", "the name of the model"));
    }

    private static StreamingChatModel openAi(LlmConfig config, HttpClientBuilder http) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(baseUrl(config, OPENAI))
                .apiKey(config.key().orElse(NO_KEY))
                .modelName(modelName(config))
                .temperature(config.temperature())
                .maxTokens(config.maxOutputTokens())
                .customHeaders(config.headers())
                .customQueryParams(config.query())
                .timeout(config.timeout().firstToken())
                .build();
    }

    private static StreamingChatModel ollama(LlmConfig config, HttpClientBuilder http) {
        return OllamaStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(baseUrl(config, OLLAMA))
                .modelName(modelName(config))
                .temperature(config.temperature())
                .numPredict(config.maxOutputTokens())
                .customHeaders(config.headers())
                .timeout(config.timeout().firstToken())
                .build();
    }

    private static StreamingChatModel anthropic(LlmConfig config, HttpClientBuilder http) {
        var builder = AnthropicStreamingChatModel.builder()
                .httpClientBuilder(http)
                .apiKey(key(config))
                .modelName(modelName(config))
                .temperature(config.temperature())
                .maxTokens(config.maxOutputTokens())
                .customHeaders(config.headers())
                .timeout(config.timeout().firstToken());
        config.baseUrl().ifPresent(url -> builder.baseUrl(checked(url)));
        return builder.build();
    }

    private static StreamingChatModel gemini(LlmConfig config, HttpClientBuilder http) {
        var builder = GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .apiKey(key(config))
                .modelName(modelName(config))
                .temperature(config.temperature())
                .maxOutputTokens(config.maxOutputTokens())
                .customHeaders(config.headers())
                .timeout(config.timeout().firstToken());
        config.baseUrl().ifPresent(url -> builder.baseUrl(checked(url)));
        return builder.build();
    }

    private static String key(LlmConfig config) {
        return config.key().orElseThrow(() -> missing("key", "the provider's key, best as FOOTNOTE_LLM_KEY"));
    }

    private static String baseUrl(LlmConfig config, String usual) {
        return checked(config.baseUrl().orElse(usual));
    }

    private static String checked(String url) {
        if (!url.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
            throw new IllegalArgumentException(
                    "footnote.llm.base-url has to be http(s)://host/path, without user, password and query");
        }
        return url;
    }

    private static IllegalArgumentException missing(String key, String what) {
        return new IllegalArgumentException("footnote.llm.%s is missing: %s".formatted(key, what));
    }
}
