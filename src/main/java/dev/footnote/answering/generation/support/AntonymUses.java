package dev.footnote.answering.generation.support;

import dev.footnote.answering.english.OppositeWords;
import dev.footnote.answering.english.OppositeWords.Value;
import dev.footnote.text.LexicalTerms;
import dev.footnote.text.LexicalTerms.LocatedTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a text that have an opposite, each with the word that it applies to. Two texts contradict each other if
 * they apply opposites to the same word. Applied to different words, opposites may describe one thing from two sides:
 * <em>before the vote</em> and <em>after the law</em>, <em>Greece sold ships</em> and <em>Italy bought them</em>.
 */
record AntonymUses(List<AntonymUse> all) {

    private static final List<OppositeWords> OF_NEXT_TERM = List.of(OppositeWords.QUALITIES, new OppositeWords("""
            above over exceeding | below under beneath
            after following | before prior preceding
            previous former | next
            inside within | outside beyond
            top | bottom
            left | right
            early | late
            high | low
            large big great | small little
            long | short
            old | new
            strong | weak
            rich wealthy | poor
            hot warm | cold cool
            wide broad | narrow
            heavy | light
            fast quick | slow
            cheap cheaper cheapest | expensive dearer dearest
            heaviest | lightest
            heavier | lighter
            widest broadest | narrowest
            domestic | foreign
            temporary | permanent
            direct | indirect
            formal | informal
            favour favor | against
            half | full
            paid | unpaid
            up | down
            open opens opened opening | close closes closed closing shut shuts
            begin begins began begun start starts started | end ends ended finish finishes finished stop stops stopped
            arrive arrives arrived | leave leaves depart departs departed
            enter enters entered | leave leaves exit exits exited"""));

    private static final List<OppositeWords> OF_PREVIOUS_TERM =
            List.of(OppositeWords.CONVERSES, new OppositeWords("""
            buy buys bought purchase purchases purchased | sell sells sold
            buyer buyers purchaser purchasers | seller sellers vendor vendors
            lend lends lent | borrow borrows borrowed
            lender lenders creditor creditors | borrower borrowers debtor debtors
            win wins won | lose loses lost
            winner winners | loser losers
            employer employers | employee employees
            landlord landlords | tenant tenants
            teacher teachers | pupil pupils student students
            sender senders donor donors | recipient recipients
            host hosts | guest guests
            plaintiff plaintiffs | defendant defendants
            husband husbands | wife wives"""));

    private static final List<OppositeWords> OF_ANY_TERM = List.of(OppositeWords.EVENTS, new OppositeWords("""
            increase increases increased increasing rise rises rose risen raise raises raised grow grows grew grown \
            | decrease decreases decreased decreasing fall falls fell fallen lowered drop drops dropped decline declines \
            declined reduce reduces reduced
            accept accepted accepts approve approved approves welcome welcomed welcomes adopt adopted adopts endorse \
            endorsed endorses | reject rejected rejects veto vetoed vetoes condemn condemned condemns
            open opened opens reopened | closed shut closure
            allow allows allowed permit permits permitted | forbid forbids forbidden prohibit prohibits prohibited ban bans \
            banned
            compulsory mandatory obligatory | optional voluntary
            hourly | daily | weekly | monthly | quarterly | yearly annual annually
            morning mornings | afternoon afternoons | evening evenings
            often frequently | seldom rarely
            confirm confirmed confirms | deny denied denies
            strengthen strengthened strengthens | weaken weakened weakens
            expand expanded expands | shrink shrank shrunk
            guilty | innocent
            alive | dead
            profit profits revenue revenues | loss losses
            unlock unlocked unlocks | lock locked locks
            connect connected connects | disconnect disconnected disconnects
            hire hired hires | dismiss dismissed dismisses
            insert inserted inserts | remove removed removes
            victory victories | defeat defeats"""));

    private static final Pattern THAN = Pattern.compile("\\bthan\\b");

    AntonymUses {
        all = List.copyOf(all);
    }

    /** Whether the two words exclude each other when applied to one thing. */
    static boolean areOpposites(String word, String other) {
        return Stream.of(OF_NEXT_TERM, OF_PREVIOUS_TERM, OF_ANY_TERM)
                .flatMap(List::stream)
                .anyMatch(words -> words.areOpposites(word, other));
    }

    /** Skips negated words, because negating the opposite says the same. */
    static AntonymUses of(String text) {
        List<LocatedTerm> terms = LexicalTerms.analyzeWithOffsets(text);
        Set<Integer> denied = NegatedTerms.negatedOffsets(text, terms);
        List<AntonymUse> all = new ArrayList<>();
        for (LocatedTerm word : LexicalTerms.words(text)) {
            if (!denied.contains(word.start())) {
                values(OF_NEXT_TERM, word)
                        .map(value -> new AntonymUse(
                                value, termAfter(word.end(), terms, text), comparedTerm(word.end(), terms, text)))
                        .forEach(all::add);
                values(OF_PREVIOUS_TERM, word)
                        .map(value -> new AntonymUse(value, termBefore(word.start(), terms, text), ""))
                        .forEach(all::add);
                values(OF_ANY_TERM, word)
                        .map(value -> new AntonymUse(value, "", ""))
                        .forEach(all::add);
            }
        }
        return new AntonymUses(all);
    }

    private static Stream<Value> values(List<OppositeWords> known, LocatedTerm word) {
        return known.stream().flatMap(words -> words.valuesOf(word.term()).stream());
    }

    private static String termAfter(int offset, List<LocatedTerm> terms, String text) {
        return terms.stream()
                .filter(term -> term.start() >= offset)
                .findFirst()
                .filter(term -> !Clauses.hasBoundaryIn(text, offset, term.start()))
                .map(LocatedTerm::term)
                .orElse("");
    }

    private static String termBefore(int offset, List<LocatedTerm> terms, String text) {
        return terms.stream()
                .filter(term -> term.end() <= offset)
                .reduce((first, second) -> second)
                .filter(term -> !Clauses.hasBoundaryIn(text, term.end(), offset))
                .map(LocatedTerm::term)
                .orElse("");
    }

    private static String comparedTerm(int offset, List<LocatedTerm> terms, String text) {
        Matcher than = THAN.matcher(text).region(offset, Clauses.endOfClause(text, offset));
        return than.find() ? termAfter(than.end(), terms, text) : "";
    }

    /**
     * Whether the quote has the opposite of a word that is in no quote. A statement with both of two opposites is about
     * two things, which are not matched here.
     */
    boolean contradicts(AntonymUses quote, Set<Value> quoted) {
        Set<Value> own = values();
        return all.stream()
                .filter(antonymUse ->
                        !quoted.contains(antonymUse.value) && own.stream().noneMatch(antonymUse.value::excludes))
                .anyMatch(antonymUse -> quote.all.stream().anyMatch(antonymUse::excludes));
    }

    /**
     * Whether two wordings of one statement exclude each other: they have opposite values of an attribute, and neither
     * value is in both. Converses such as <em>sold</em> and <em>bought</em> are allowed if they apply to different
     * words.
     */
    boolean excludes(AntonymUses other) {
        Set<Value> own = values();
        Set<Value> others = other.values();
        return all.stream()
                .filter(antonymUse -> !others.contains(antonymUse.value))
                .anyMatch(antonymUse -> other.all.stream()
                        .filter(theirs -> !own.contains(theirs.value))
                        .anyMatch(theirs -> antonymUse.value.excludes(theirs.value) && !antonymUse.isConverse(theirs)));
    }

    Set<Value> values() {
        return all.stream().map(AntonymUse::value).collect(Collectors.toSet());
    }

    /**
     * A word with an opposite.
     *
     * @param appliesTo the neighbouring term in its clause; empty if missing or irrelevant
     * @param comparedWith the term after <em>than</em>; empty without a comparison
     */
    record AntonymUse(Value value, String appliesTo, String comparedWith) {

        boolean excludes(AntonymUse other) {
            return value.excludes(other.value)
                    && appliesTo.equals(other.appliesTo)
                    && (comparedWith.isEmpty()
                            || other.comparedWith.isEmpty()
                            || comparedWith.equals(other.comparedWith));
        }

        /**
         * Whether both describe one event from two sides: <em>Greece sold ships</em> and <em>Italy bought them</em>.
         */
        private boolean isConverse(AntonymUse other) {
            boolean hasTwoSides = OF_PREVIOUS_TERM.stream().anyMatch(words -> words.has(value));
            return hasTwoSides
                    && !appliesTo.isEmpty()
                    && !other.appliesTo.isEmpty()
                    && !appliesTo.equals(other.appliesTo);
        }
    }
}
