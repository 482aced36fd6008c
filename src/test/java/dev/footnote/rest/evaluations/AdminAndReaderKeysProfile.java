package dev.footnote.rest.evaluations;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service with an admin key and a reader key, which stores questions. */
public final class AdminAndReaderKeysProfile implements QuarkusTestProfile {

    public static final String ADMIN = "the admin's key";
    public static final String READER = "the reader's key";
    static final int MAX_UPLOAD = 100_000;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "footnote.admin.key",
                ADMIN,
                "footnote.reader.key",
                READER,
                "footnote.evaluation.sets",
                "src/test/resources/dev/footnote/rest/evaluations/sets",
                "footnote.evaluation.max-upload-bytes",
                Integer.toString(MAX_UPLOAD),
                "footnote.insight.enabled",
                "true");
    }
}
