package dev.footnote.llm.prompts;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a prompt may hold.
 *
 * @param needed what it must hold, for a model that does not get it cannot do what it is asked for
 */
record Placeholders(Set<String> needed, Set<String> optional) {

    /** @throws PromptException when one is unknown or one that is needed is missing */
    void check(String file, Set<String> held) {
        for (String name : held) {
            if (!needed.contains(name) && !optional.contains(name)) {
                throw new PromptException(
                        "the prompt %s has the unknown placeholder {%s}; there are %s".formatted(file, name, known()));
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
