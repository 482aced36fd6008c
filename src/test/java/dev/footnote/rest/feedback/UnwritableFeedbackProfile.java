package dev.footnote.rest.feedback;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** A service with a reader key, a settable clock and a ratings file that cannot be written. */
public final class UnwritableFeedbackProfile implements QuarkusTestProfile {

    static final String KEY = "the reader's key";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "footnote.reader.key",
                KEY,
                "footnote.feedback.time-to-live",
                "3h",
                "footnote.feedback.file",
                "pom.xml/ratings.jsonl");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(SettableClockBean.class);
    }
}
