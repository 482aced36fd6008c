package dev.footnote.llm.prompts;

import java.nio.file.Path;
import java.util.Optional;

/** Settings of prompts: {@code footnote.prompts.*}. */
public interface PromptsConfig {

    /** A folder whose files stand for those of the same name in the jar; a changed one counts from the next question on. */
    Optional<Path> directory();
}
