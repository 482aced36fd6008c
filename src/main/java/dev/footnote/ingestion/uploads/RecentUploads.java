package dev.footnote.ingestion.uploads;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The uploads whose progress can be asked for: those that go on, and the last that have ended. Thread-safe. */
final class RecentUploads {

    private static final int MOST = 1000;

    private final Map<String, Upload> uploads = new LinkedHashMap<>();

    synchronized void add(Upload upload) {
        uploads.put(upload.status().id(), upload);
        Iterator<Upload> oldest = uploads.values().iterator();
        for (int surplus = uploads.size() - MOST; surplus > 0 && oldest.hasNext(); ) {
            if (oldest.next().isEnded()) {
                oldest.remove();
                surplus--;
            }
        }
    }

    synchronized Optional<Upload> find(String id) {
        return Optional.ofNullable(uploads.get(id));
    }
}
