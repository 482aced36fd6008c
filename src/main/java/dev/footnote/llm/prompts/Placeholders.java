package dev.footnote.llm.prompts;

import java.util.Set;
import java.util.TreeSet;

/**
 * The placeholders that a prompt must and may contain.
 *
 * @param needed required placeholders, without which the model lacks its input
 */
record Placeholders(Set<String> needed, Set<String> optional) {

    /** @throws PromptException if a placeholder is unknown or a required one is missing */
    void check(String file, Set<String> held) {
        for (String name : held) {
            if (!needed.contains(name) && !optional.contains(name)) {
                throw new PromptException(
                        "the prompt %s has the unknown placeholder {%s}; known are %s".formatted(file, name, known()));
            }
        }
        for (String name : new TreeSet<>(needed)) {
            if (!held.contains(name)) {
                throw new PromptException("the prompt %s lacks the placeholder {%s}".formatted(file, name));
            }
        }
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>(needed);
        known.addAll(optional);
        return known;
    }
}
