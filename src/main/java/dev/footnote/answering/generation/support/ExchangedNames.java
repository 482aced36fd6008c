package dev.footnote.answering.generation.support;

import dev.footnote.answering.english.Initialisms;
import dev.footnote.answering.generation.support.Sequence.Alike;
import dev.footnote.answering.generation.support.Sequence.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names that stand where a quote has another one: between the words that are beside that one there, and nowhere in the
 * passages beside any of them. <em>Rome beat Carthage</em> and <em>Carthage beat Rome</em> have the same words. Where one
 * sentence is in the passive or has the opposite of a word of the other, both may say the same, seen from two sides.
 */
final class ExchangedNames {

    /** Of words beside a name, fewer may be alike by chance. */
    private static final int FEWEST_ALIKE = 2;

    /** As far a name that stands elsewhere may be from a word that is beside it in the statement. */
    private static final int FAR = 3;

    private static final int NEXT = 1;

    /** Who acts comes first in one sentence and last in the other, when only one of them has it. */
    private static final Pattern BY = Pattern.compile("\\bby\\b", Pattern.CASE_INSENSITIVE);

    /** Between two of whom each does the same to the other, or who do the same. */
    private static final Pattern MUTUAL = Pattern.compile(
            "\\b(?:married|marries|wed|met|meets?|borders?|bordered|resembles?|resembled|equals?|versus|vs)\\b"
                    + "|^\\W*(?:(?:and|or|with|as well as)\\W*)*$",
            Pattern.CASE_INSENSITIVE);

    private final String statement;
    private final Sequence said;
    private final List<Sequence> there;
    private final Set<String> known;

    private ExchangedNames(String statement, List<String> sentences) {
        this.statement = statement;
        this.said = Sequence.of(statement);
        this.there = sentences.stream().map(Sequence::of).toList();
        this.known = there.stream()
                .flatMap(sequence -> sequence.names().stream())
                .filter(name -> !name.opens())
                .map(Part::text)
                .collect(Collectors.toSet());
    }

    /** The first name, with the one in whose place it stands; empty when there is none. */
    static String fault(String statement, List<String> quoted, List<String> sentences) {
        var names = new ExchangedNames(statement, sentences);
        return names.said.names().stream()
                .filter(names::isName)
                .flatMap(name -> quoted.stream().flatMap(quote -> names.replaced(name, quote).stream()))
                .findFirst()
                .orElse("");
    }

    private Optional<String> replaced(Part name, String quote) {
        if (BY.matcher(statement).find() != BY.matcher(quote).find() || !isThere(name)) {
            return Optional.empty();
        }
        Sequence quoted = Sequence.of(quote);
        if (ExchangedWords.areIn(said, quoted)) {
            return Optional.empty();
        }
        return quoted.names().stream()
                .filter(other -> isName(other) && !other.shares(name) && !areMutual(name, other))
                .filter(other -> isInPlaceOf(name, other, quoted))
                .map(other -> "%s in the place of %s".formatted(other.text(), name.text()))
                .findFirst();
    }

    private boolean isInPlaceOf(Part name, Part other, Sequence quoted) {
        Alike alike = said.alike(name, quoted, other);
        boolean isLedAlike = alike.left() > 0
                ? name.before().equals(other.before())
                : name.behind().equals(other.behind());
        return isLedAlike && alike.all() >= FEWEST_ALIKE && !isAtHome(name, alike.isOnBothSides() ? NEXT : FAR);
    }

    /** Whether a sentence has the name, or its first letters, beside a word that is beside it in the statement. */
    private boolean isAtHome(Part name, int depth) {
        return there.stream()
                .anyMatch(sequence -> sequence.parts().stream()
                        .anyMatch(part -> areInitials(name, part)
                                || (part.shares(name) && said.haveNeighbourInCommon(name, sequence, part, depth))));
    }

    private static boolean areInitials(Part name, Part part) {
        return part.isName()
                && (Initialisms.areMadeIn(List.of(name.text()), part.text())
                        || Initialisms.areMadeIn(List.of(part.text()), name.text()));
    }

    private boolean isThere(Part name) {
        return there.stream().anyMatch(sequence -> sequence.parts().stream().anyMatch(name::shares));
    }

    private boolean isName(Part part) {
        return !part.opens() || part.text().contains(" ") || known.contains(part.text());
    }

    /** Whether the statement has both, and says of each what it says of the other. */
    private boolean areMutual(Part name, Part other) {
        return said.names().stream()
                .filter(other::shares)
                .map(own -> statement.substring(Math.min(own.end(), name.end()), Math.max(own.start(), name.start())))
                .anyMatch(between -> MUTUAL.matcher(between).find());
    }
}
