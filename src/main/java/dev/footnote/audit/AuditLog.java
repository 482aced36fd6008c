package dev.footnote.audit;

import dev.footnote.answering.Answer;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.EngineObserver;
import dev.footnote.files.PrivateFiles;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.SizeRotatingFileHandler;
import org.jspecify.annotations.Nullable;

/**
 * Writes a line of JSON for each question of the service to a file of its own, which the logging library rotates. The
 * lines belong to the log category {@value #CATEGORY}, so that other handlers can receive them too.
 */
@Singleton
class AuditLog implements EngineObserver {

    static final String CATEGORY = "footnote.audit";

    private final Logger logger = Logger.getLogger(CATEGORY);
    private final Clock clock;
    private final boolean texts;
    private final @Nullable SizeRotatingFileHandler file;

    /** @throws ConfigurationException if it is switched on and its file cannot be written */
    AuditLog(AuditConfig config, Clock clock) {
        this.clock = clock;
        this.texts = config.texts();
        this.file = config.enabled() ? open(AuditConfig.effectiveFile(config).toAbsolutePath(), config) : null;
        if (file != null) {
            logger.setUseParentHandlers(false);
            logger.setLevel(Level.INFO);
            logger.addHandler(file);
        }
    }

    private static SizeRotatingFileHandler open(Path path, AuditConfig config) {
        try {
            // Each rotation creates a file, so that the folder must be private.
            PrivateFiles.createFolder(path.getParent());
            var file = new SizeRotatingFileHandler(path.toFile(), true, config.maxFileBytes(), config.maxFiles());
            file.setFormatter(new PatternFormatter("%s%n"));
            file.setEncoding("UTF-8");
            return file;
        } catch (IOException failed) {
            throw new ConfigurationException("the audit log cannot be written to %s (footnote.audit.file): %s"
                    .formatted(path, failed.getMessage()));
        }
    }

    @Override
    public void answered(AskRequest askRequest, Answer answer) {
        if (file != null) {
            logger.info(AuditLine.of(clock.instant(), askRequest, answer, texts).json());
        }
    }

    @Override
    public void failed(AskRequest askRequest, Throwable failure) {
        if (file != null) {
            logger.info(
                    AuditLine.of(clock.instant(), askRequest, failure, texts).json());
        }
    }

    @PreDestroy
    void close() {
        if (file != null) {
            logger.removeHandler(file);
            file.close();
        }
    }
}
