package dev.footnote.llm.prompts;

import java.nio.file.Path;
import java.util.Optional;

/** Settings of prompts: {@code footnote.prompts.*}. */
public interface PromptsConfig {

    /**
     * Folder with prompt files that replace the packaged prompts of the same name; empty means the packaged prompts. A
     * changed file takes effect with the next question.
     */
    Optional<Path> directory();
}
