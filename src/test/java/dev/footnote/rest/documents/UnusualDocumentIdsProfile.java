package dev.footnote.rest.documents;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service with a reader key and documents with unusual ids. */
public final class UnusualDocumentIdsProfile implements QuarkusTestProfile {

    static final String KEY = "a key of the reader's";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "footnote.seeds.directory",
                "src/test/resources/dev/footnote/rest/documents/odd",
                "footnote.reader.key",
                KEY);
    }
}
