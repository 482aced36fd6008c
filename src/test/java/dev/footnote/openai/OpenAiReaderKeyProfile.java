package dev.footnote.openai;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A service with a public address, a reader key and a model that never ends its output. */
public final class OpenAiReaderKeyProfile implements QuarkusTestProfile {

    static final String KEY = "the reader's key";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("footnote.reader.key", KEY, "footnote.public-url", "https://docs.example/footnote/");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EndlessModel.class));
    }
}
