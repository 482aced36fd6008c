package dev.footnote.llm.prompts;

import dev.footnote.llm.prompts.PromptStore.Name;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A snapshot of all prompts that can shape an answer. */
public final class PromptSnapshot {

    private final Map<Name, Prompt> prompts;
    private final String hash;

    PromptSnapshot(Map<Name, Prompt> prompts) {
        this.prompts = new TreeMap<>(prompts);
        this.hash = Prompt.hash(this.prompts.entrySet().stream()
                .map(prompt -> prompt.getKey() + " " + prompt.getValue().hash())
                .collect(Collectors.joining("\n")));
    }

    public Prompt get(Name name) {
        return Objects.requireNonNull(prompts.get(name), () -> name + " is not a prompt for answers");
    }

    /** Identifies the texts of all prompts, used or not; answers with equal hashes were written with equal prompts. */
    public String hash() {
        return hash;
    }
}
