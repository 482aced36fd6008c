package dev.footnote.llm.prompts;

import dev.footnote.llm.prompts.Prompts.Name;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All prompts that can shape an answer, as they were at one moment. */
public final class Edition {

    private final Map<Name, Prompt> prompts;
    private final String hash;

    Edition(Map<Name, Prompt> prompts) {
        this.prompts = new TreeMap<>(prompts);
        this.hash = Prompt.hash(this.prompts.entrySet().stream()
                .map(prompt -> prompt.getKey() + " " + prompt.getValue().hash())
                .collect(Collectors.joining("\n")));
    }

    public Prompt get(Name name) {
        return Objects.requireNonNull(prompts.get(name), () -> name + " shapes no answer");
    }

    /** Names the texts of all, whether an answer needed each or not: answers of one hash were asked for in the same words. */
    public String hash() {
        return hash;
    }
}
