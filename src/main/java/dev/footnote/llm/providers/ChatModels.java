package dev.footnote.llm.providers;

import dev.footnote.llm.ModelConfig;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/**
 * langchain4j's models, as the settings say. None of them logs requests, retries, or gives what a model thinks.
 *
 * @param prefix of the settings' keys, for messages
 */
record ChatModels(ModelConfig config, String prefix) {

    private static final String OLLAMA = "http://127.0.0.1:11434";
    private static final String OPENAI = "https://api.openai.com/v1";

    /** OpenAI-compatible servers without a key want the header all the same. */
    private static final String NO_KEY = "none";

    StreamingChatModel over(HttpClientBuilder http) {
        return switch (config.provider()) {
            case OPENAI -> openAi(http);
            case OLLAMA -> ollama(http);
            case ANTHROPIC -> anthropic(http);
            case GEMINI -> gemini(http);
            case NONE, REPLAY -> throw new IllegalArgumentException(config.provider() + " is no chat model");
        };
    }

    String modelName() {
        return config.model().orElseThrow(() -> missing("model", "the name of the model"));
    }

    private StreamingChatModel openAi(HttpClientBuilder http) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(baseUrl(OPENAI))
                .apiKey(config.key().orElse(NO_KEY))
                .modelName(modelName())
                .temperature(config.temperature())
                .maxTokens(config.maxOutputTokens())
                .customHeaders(config.headers())
                .customQueryParams(config.query())
                .timeout(config.timeout().firstToken())
                .build();
    }

    private StreamingChatModel ollama(HttpClientBuilder http) {
        return OllamaStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(baseUrl(OLLAMA))
                .modelName(modelName())
                .temperature(config.temperature())
                .numPredict(config.maxOutputTokens())
                .customHeaders(config.headers())
                .timeout(config.timeout().firstToken())
                .build();
    }

    private StreamingChatModel anthropic(HttpClientBuilder http) {
        var builder = AnthropicStreamingChatModel.builder()
                .httpClientBuilder(http)
                .apiKey(key())
                .modelName(modelName())
                .temperature(config.temperature())
                .maxTokens(config.maxOutputTokens())
                .customHeaders(config.headers())
                .timeout(config.timeout().firstToken());
        config.baseUrl().ifPresent(url -> builder.baseUrl(checked(url)));
        return builder.build();
    }

    private StreamingChatModel gemini(HttpClientBuilder http) {
        var builder = GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .apiKey(key())
                .modelName(modelName())
                .temperature(config.temperature())
                .maxOutputTokens(config.maxOutputTokens())
                .customHeaders(config.headers())
                .timeout(config.timeout().firstToken());
        config.baseUrl().ifPresent(url -> builder.baseUrl(checked(url)));
        return builder.build();
    }

    private String key() {
        return config.key().orElseThrow(() -> missing("key", "the provider's key, best in the environment"));
    }

    private String baseUrl(String usual) {
        return checked(config.baseUrl().orElse(usual));
    }

    private String checked(String url) {
        if (!url.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
            throw new IllegalArgumentException(
                    prefix + ".base-url has to be http(s)://host/path, without user, password and query");
        }
        return url;
    }

    private IllegalArgumentException missing(String key, String what) {
        return new IllegalArgumentException("%s.%s is missing: %s".formatted(prefix, key, what));
    }
}
