package dev.footnote.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bodies that are arriving, within limits for their number and their bytes in memory. Where a limit is exceeded,
 * the oldest are dropped: a body that arrives at the usual speed is gone before it becomes the oldest.
 */
final class ArrivingBodies {

    private final int most;
    private final long mostBytes;
    private final Map<Runnable, Long> bytesOf = new LinkedHashMap<>();
    private long bytes;

    ArrivingBodies(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** @param drop runs, on any thread, when this body is dropped */
    void add(Runnable drop) {
        grow(drop, 0, true);
    }

    /** Counts bytes that have arrived; nothing happens if the body has been dropped or removed. */
    void grow(Runnable drop, int arrived) {
        grow(drop, arrived, false);
    }

    private void grow(Runnable drop, int arrived, boolean isNew) {
        List<Runnable> dropped;
        synchronized (this) {
            if (!isNew && !bytesOf.containsKey(drop)) {
                return;
            }
            bytesOf.merge(drop, (long) arrived, Long::sum);
            bytes += arrived;
            dropped = dropOldest();
        }
        dropped.forEach(Runnable::run);
    }

    private List<Runnable> dropOldest() {
        List<Runnable> dropped = new ArrayList<>();
        Iterator<Map.Entry<Runnable, Long>> oldest = bytesOf.entrySet().iterator();
        while (bytesOf.size() > most || bytes > mostBytes) {
            Map.Entry<Runnable, Long> body = oldest.next();
            bytes -= body.getValue();
            dropped.add(body.getKey());
            oldest.remove();
        }
        return dropped;
    }

    synchronized void remove(Runnable drop) {
        Long itsBytes = bytesOf.remove(drop);
        bytes -= itsBytes == null ? 0 : itsBytes;
    }
}
