package dev.footnote.rest.access;

import dev.footnote.rest.access.AccessKeys.NamedKey;
import dev.footnote.rest.access.AccessKeys.Role;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of this moment. The file of keys is read again periodically; while it is broken, or would leave the service
 * open to everybody, the keys before remain valid.
 */
@Singleton
class CurrentKeys {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentKeys.class);

    /** Starts before the engine, so that an invalid key is reported at once. */
    private static final int EARLY = 1;

    private final AccessConfig access;
    private final Optional<String> olderReaderKey;
    private final Optional<String> olderAdminKey;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread named = new Thread(task, "footnote-keys");
        named.setDaemon(true);
        return named;
    });
    private volatile AccessKeys keys;
    private String lastProblem = "";

    CurrentKeys(AccessConfig access, ReaderConfig reader, AdminConfig admin) {
        this.access = access;
        this.olderReaderKey = reader.key();
        this.olderAdminKey = admin.key();
        try {
            this.keys = read();
        } catch (IllegalArgumentException unsuitable) {
            throw new ConfigurationException(String.valueOf(unsuitable.getMessage()));
        }
    }

    AccessKeys get() {
        return keys;
    }

    void start(@Observes @Priority(EARLY) StartupEvent event) {
        warnOfOlderSetting(olderReaderKey, Role.READER);
        warnOfOlderSetting(olderAdminKey, Role.ADMIN);
        if (access.keysFile().isPresent()) {
            long interval = access.keysFileInterval().toMillis();
            var unused = thread.scheduleWithFixedDelay(this::readAgain, interval, interval, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private static void warnOfOlderSetting(Optional<String> key, Role role) {
        if (key.isPresent()) {
            LOG.warn(
                    "The setting footnote.{}.key will be removed; set footnote.access.{}-keys.NAME, or write {}.NAME=KEY"
                            + " into the file that footnote.access.keys-file names",
                    role.label(),
                    role.label(),
                    role.label());
        }
    }

    /** Takes the keys of the file if they are suitable. */
    void readAgain() {
        try {
            AccessKeys next = read();
            if (keys.has(Role.READER) && !next.has(Role.READER)) {
                throw new IllegalArgumentException(
                        "the file of keys has no reader any more, which would open the service to everybody");
            }
            logChange(next);
            keys = next;
            lastProblem = "";
        } catch (IllegalArgumentException unsuitable) {
            logOnce(String.valueOf(unsuitable.getMessage()));
        }
    }

    private void logChange(AccessKeys next) {
        Set<String> added = next.placesNotIn(keys);
        Set<String> removed = keys.placesNotIn(next);
        if (!added.isEmpty() || !removed.isEmpty() || !lastProblem.isEmpty()) {
            LOG.info("Keys read valid={} added={} removed={}", next.keys().size(), added, removed);
        }
    }

    private void logOnce(String problem) {
        if (!problem.equals(lastProblem)) {
            LOG.error("Keys not changed: {}; the keys before remain valid", problem);
            lastProblem = problem;
        }
    }

    private AccessKeys read() {
        List<NamedKey> all = new ArrayList<>();
        olderReaderKey.ifPresent(key -> all.add(NamedKey.shared(Role.READER, key)));
        olderAdminKey.ifPresent(key -> all.add(NamedKey.shared(Role.ADMIN, key)));
        addConfigured(Role.READER, access.readerKeys(), all);
        addConfigured(Role.ADMIN, access.adminKeys(), all);
        access.keysFile().ifPresent(file -> all.addAll(new KeysFile(file).read()));
        return new AccessKeys(all);
    }

    private static void addConfigured(Role role, Map<String, String> configured, List<NamedKey> all) {
        configured.forEach((name, key) -> all.add(new NamedKey(role, name, key).checked()));
    }
}
