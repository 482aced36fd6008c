package dev.footnote.audit;

import dev.footnote.engine.UserDataFolder;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the audit log: {@code footnote.audit.*}. */
@ConfigMapping(prefix = "footnote.audit")
public interface AuditConfig {

    /** Whether the service writes a line for each question: who asked when, the decision, and the documents cited. */
    @WithDefault("false")
    boolean enabled();

    /** The file of the audit log; by default {@code footnote/audit/audit.jsonl} in the user's data folder. */
    Optional<Path> file();

    /** Whether the lines contain the texts of questions and answers too. */
    @WithDefault("false")
    boolean texts();

    /** Size of the file in bytes at which it is renamed and a new one is begun, about 300 questions in 100,000. */
    @WithDefault("104857600")
    @Min(1000) long maxFileBytes();

    /** Number of renamed files that are kept; the oldest is deleted. */
    @WithDefault("10")
    @Min(1) @Max(10_000) int maxFiles();

    /** The configured file, or the default. */
    static Path effectiveFile(AuditConfig config) {
        return config.file().orElseGet(() -> UserDataFolder.file("audit").resolve("audit.jsonl"));
    }
}
