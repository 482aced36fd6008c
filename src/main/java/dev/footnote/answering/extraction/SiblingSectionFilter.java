package dev.footnote.answering.extraction;

import dev.footnote.answering.headings.NamedSection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Removes the sentences of sibling sections: if a question names a section by its number or letter (<em>When are visits
 * in ward 3?</em>), a section of the same name with another number (<em>Ward 5</em>) does not answer.
 */
final class SiblingSectionFilter {

    private static final Pattern MARK =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:v?\\d+(?:\\.\\d+){0,9}\\p{Ll}?|\\p{Lu})(?![\\p{L}\\p{N}])");

    private final NamedSection section;

    SiblingSectionFilter(NamedSection section) {
        this.section = section;
    }

    /** The sentences without those of sibling sections. */
    List<ScoredSentence> removeSiblings(List<ScoredSentence> scored) {
        Set<String> named = new HashSet<>();
        for (ScoredSentence sentence : scored) {
            sentence.headings().stream()
                    .filter(section::isDesignated)
                    .forEach(heading -> named.add(kind(sentence, heading)));
        }
        return named.isEmpty()
                ? scored
                : scored.stream()
                        .filter(sentence -> !isOfASibling(sentence, named))
                        .toList();
    }

    private boolean isOfASibling(ScoredSentence sentence, Set<String> named) {
        return sentence.headings().stream().noneMatch(section::isDesignated)
                && !section.isDesignated(sentence.text())
                && sentence.headings().stream().anyMatch(heading -> named.contains(kind(sentence, heading)));
    }

    private static String kind(ScoredSentence sentence, String heading) {
        return sentence.document().id() + "\n" + MARK.matcher(heading).replaceAll("#");
    }
}
