package dev.footnote.answering.headings;

import dev.footnote.answering.english.AnswerType;
import dev.footnote.corpus.Block;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The parts of an answer that a heading may contain, so that a sentence below it answers only together with the
 * heading: the heading <em>4.1.0 (20 November 2023)</em> says when and in which version <em>SMS alerts</em> were added.
 */
public final class HeadingAnswers {

    private final List<HeadingAnswerKind> kinds;
    private final NamedSection section;

    public HeadingAnswers(String question) {
        section = new NamedSection(question);
        kinds = Stream.concat(HeadingInstances.of(question).stream(), ofType(question).stream())
                .toList();
    }

    /** The section that the question asks for by its heading. */
    public NamedSection section() {
        return section;
    }

    /** Whether a heading may contain part of the answer. */
    public boolean mayContainAnswer() {
        return !kinds.isEmpty() || section.asksForThings();
    }

    private static Optional<HeadingAnswerKind> ofType(String question) {
        AnswerType type = AnswerType.of(question);
        return switch (type) {
            case DATE -> Optional.of(HeadingDays.of(question));
            case PERSON -> Optional.of(new HeadingPeople(question));
            case PLACE -> Optional.of(new HeadingPlaces(question));
            case AMOUNT_OF_MONEY, DURATION, NUMBER -> Optional.of(new HeadingAmounts(type, question));
            default -> Optional.empty();
        };
    }

    /**
     * The headings, outermost first, that contain a part of the answer which the sentence below lacks, or that stand
     * below the heading by which the question names the section.
     */
    public List<Block.Heading> answeringHeadings(List<Block.Heading> path, String sentence, String title) {
        List<String> words = path.stream().map(Block.Heading::words).toList();
        int named = named(words, title);
        return IntStream.range(0, path.size())
                .filter(i -> i >= named || isHeld(words, i, sentence))
                .mapToObj(path::get)
                .toList();
    }

    /** Whether any of the headings, outermost first, contains a part of the answer that the sentence below lacks. */
    public boolean containAnswer(List<String> path, String sentence) {
        return IntStream.range(0, path.size()).anyMatch(i -> isHeld(path, i, sentence));
    }

    private boolean isHeld(List<String> path, int index, String sentence) {
        String above = index == 0 ? "" : path.get(index - 1);
        return kinds.stream()
                .anyMatch(kind -> kind.isInHeading(path.get(index), above) && !kind.isInSentence(sentence));
    }

    /**
     * Index of the first heading below the named one, or of the named one itself when its name is a number or letter;
     * the size of the path when no heading is named.
     */
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
