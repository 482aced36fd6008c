package dev.footnote.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The service of {@link PageProfile} with an admin key and stored questions, whose chat pages on localhost may show. */
public final class OperatorsProfile implements QuarkusTestProfile {

    static final String KEY = "the-key-of-the-operator";
    static final String EMBEDDING = "http://localhost:*";

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "operators");
            Map<String, String> overrides = new HashMap<>(new PageProfile().getConfigOverrides());
            overrides.put("footnote.access.admin-keys.ops", KEY);
            overrides.put("footnote.insight.enabled", "true");
            overrides.put(
                    "footnote.insight.directory", folder.resolve("insight").toString());
            overrides.put(
                    "footnote.feedback.file", folder.resolve("feedback.jsonl").toString());
            overrides.put(
                    "footnote.evaluation.results", folder.resolve("evaluations").toString());
            overrides.put(
                    "footnote.documents.directory", folder.resolve("documents").toString());
            overrides.put("footnote.web.embed-origins", EMBEDDING);
            return Map.copyOf(overrides);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
