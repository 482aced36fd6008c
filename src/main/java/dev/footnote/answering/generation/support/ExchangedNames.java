package dev.footnote.answering.generation.support;

import dev.footnote.answering.english.Initialisms;
import dev.footnote.answering.generation.support.TermSequence.NeighbourMatch;
import dev.footnote.answering.generation.support.TermSequence.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds a name in the place of another one: a quote has the other name between the same neighbours, and no sentence of
 * the passages has the name next to any of them. <em>Rome beat Carthage</em> and <em>Carthage beat Rome</em> have the
 * same words. If only one sentence is passive, or they have opposite words, they may describe one event from two sides
 * and are skipped.
 */
final class ExchangedNames {

    /** Fewer equal neighbours of a name may be a coincidence. */
    private static final int FEWEST_ALIKE = 2;

    /** How far a name may be, in another sentence, from a word that is its neighbour in the statement. */
    private static final int FAR = 3;

    private static final int NEXT = 1;

    /** If only one sentence has it, the agent comes first in one and last in the other. */
    private static final Pattern BY = Pattern.compile("\\bby\\b", Pattern.CASE_INSENSITIVE);

    /** Symmetric relations between two names, and coordinations of them. */
    private static final Pattern MUTUAL = Pattern.compile(
            "\\b(?:married|marries|wed|met|meets?|borders?|bordered|resembles?|resembled|equals?|versus|vs)\\b"
                    + "|^\\W*(?:(?:and|or|with|as well as)\\W*){0,40}$",
            Pattern.CASE_INSENSITIVE);

    private final String statement;
    private final TermSequence said;
    private final List<TermSequence> there;
    private final Set<String> known;

    private ExchangedNames(String statement, List<String> sentences) {
        this.statement = statement;
        this.said = TermSequence.of(statement);
        this.there = sentences.stream().map(TermSequence::of).toList();
        this.known = there.stream()
                .flatMap(termSequence -> termSequence.names().stream())
                .filter(name -> !name.startsSentence())
                .map(Part::text)
                .collect(Collectors.toSet());
    }

    /** The first exchanged name, with the name that it replaces; empty if no name is exchanged. */
    static String fault(String statement, List<String> quoted, List<String> sentences) {
        var names = new ExchangedNames(statement, sentences);
        return names.said.names().stream()
                .filter(names::isName)
                .flatMap(name -> quoted.stream().flatMap(quote -> names.replacedName(name, quote).stream()))
                .findFirst()
                .orElse("");
    }

    private Optional<String> replacedName(Part name, String quote) {
        if (BY.matcher(statement).find() != BY.matcher(quote).find() || !occurs(name)) {
            return Optional.empty();
        }
        TermSequence quoted = TermSequence.of(quote);
        if (ExchangedWords.haveOpposites(said, quoted)) {
            return Optional.empty();
        }
        return quoted.names().stream()
                .filter(other -> isName(other) && !other.sharesTerm(name) && !areMutual(name, other))
                .filter(other -> isInPlaceOf(name, other, quoted))
                .map(other -> "%s in the place of %s".formatted(other.text(), name.text()))
                .findFirst();
    }

    private boolean isInPlaceOf(Part name, Part other, TermSequence quoted) {
        NeighbourMatch neighbourMatch = said.matchNeighbours(name, quoted, other);
        boolean isLedAlike = neighbourMatch.left() > 0
                ? name.before().equals(other.before())
                : name.after().equals(other.after());
        return isLedAlike
                && neighbourMatch.total() >= FEWEST_ALIKE
                && !occursWithNeighbour(name, neighbourMatch.isOnBothSides() ? NEXT : FAR);
    }

    /** Whether a sentence has the name, or its initials, next to a word that is its neighbour in the statement. */
    private boolean occursWithNeighbour(Part name, int depth) {
        return there.stream()
                .anyMatch(termSequence -> termSequence.parts().stream()
                        .anyMatch(part -> isInitialism(name, part)
                                || (part.sharesTerm(name)
                                        && said.haveNeighbourInCommon(name, termSequence, part, depth))));
    }

    private static boolean isInitialism(Part name, Part part) {
        return part.isName()
                && (Initialisms.isInitialismIn(List.of(name.text()), part.text())
                        || Initialisms.isInitialismIn(List.of(part.text()), name.text()));
    }

    private boolean occurs(Part name) {
        return there.stream()
                .anyMatch(termSequence -> termSequence.parts().stream().anyMatch(name::sharesTerm));
    }

    private boolean isName(Part part) {
        return !part.startsSentence() || part.text().contains(" ") || known.contains(part.text());
    }

    /** Whether the statement relates both names symmetrically. */
    private boolean areMutual(Part name, Part other) {
        return said.names().stream()
                .filter(other::sharesTerm)
                .map(own -> statement.substring(Math.min(own.end(), name.end()), Math.max(own.start(), name.start())))
                .anyMatch(between -> MUTUAL.matcher(between).find());
    }
}
