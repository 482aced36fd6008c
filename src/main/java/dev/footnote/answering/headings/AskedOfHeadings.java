package dev.footnote.answering.headings;

import dev.footnote.answering.english.AnswerType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a question asks for and a heading may hold, so that a sentence below is an answer only together with it: <em>SMS
 * alerts</em> were added when and where <em>4.1.0 (20 November 2023)</em> says.
 */
public final class AskedOfHeadings {

    private final List<HeldKind> kinds;
    private final NamedSection section;

    public AskedOfHeadings(String question) {
        section = new NamedSection(question);
        kinds = Stream.concat(OneOfAKind.of(question).stream(), ofType(question).stream())
                .toList();
    }

    /** What the question asks for by the name of a heading. */
    public NamedSection section() {
        return section;
    }

    /** Whether any heading may hold some of it. */
    public boolean mayHold() {
        return !kinds.isEmpty() || section.asksForThings();
    }

    private static Optional<HeldKind> ofType(String question) {
        AnswerType type = AnswerType.of(question);
        return switch (type) {
            case DATE -> Optional.of(Days.of(question));
            case PERSON -> Optional.of(new People(question));
            case PLACE -> Optional.of(new Places(question));
            case AMOUNT_OF_MONEY, DURATION, NUMBER -> Optional.of(new Amounts(type, question));
            default -> Optional.empty();
        };
    }

    /**
     * Those of the headings, outermost first, that hold what the sentence below them does not say, or what the question calls
     * the section by.
     */
    public List<Heading> heldBy(List<Heading> path, String sentence, String title) {
        List<String> words = path.stream().map(Heading::words).toList();
        int named = named(words, title);
        return IntStream.range(0, path.size())
                .filter(i -> i >= named || isHeld(words, i, sentence))
                .mapToObj(path::get)
                .toList();
    }

    /** Whether any of the headings, outermost first, holds what the sentence below does not say. */
    public boolean areIn(List<String> path, String sentence) {
        return IntStream.range(0, path.size()).anyMatch(i -> isHeld(path, i, sentence));
    }

    private boolean isHeld(List<String> path, int index, String sentence) {
        String above = index == 0 ? "" : path.get(index - 1);
        return kinds.stream().anyMatch(kind -> kind.heads(path.get(index), above) && !kind.isIn(sentence));
    }

    /** The first below a named one, or that one where it is named by a number or letter; behind the last where none is. */
    private int named(List<String> path, String title) {
        List<String> below =
                path.stream().filter(heading -> !heading.equals(title)).toList();
        if (!section.isAskedFor(title, below)) {
            return path.size();
        }
        int first = path.size() - below.size();
        while (first < path.size() && !section.isNamed(path.get(first))) {
            first++;
        }
        return first < path.size() && section.isDesignated(path.get(first)) ? first : first + 1;
    }
}
