package dev.footnote.answering.generation.support;

import dev.footnote.answering.english.OppositeWords;
import dev.footnote.answering.english.OppositeWords.Value;
import dev.footnote.text.Terms;
import dev.footnote.text.Terms.Located;
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
record Contraries(List<Said> all) {

    private static final List<OppositeWords> OF_THE_WORD_BEHIND =
            List.of(OppositeWords.QUALITIES, new OppositeWords("""
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

    private static final List<OppositeWords> OF_THE_WORD_BEFORE =
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

    private static final List<OppositeWords> OF_ALL = List.of(OppositeWords.EVENTS, new OppositeWords("""
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

    Contraries {
        all = List.copyOf(all);
    }

    /** Whether the two words exclude each other when applied to one thing. */
    static boolean areOpposites(String word, String other) {
        return Stream.of(OF_THE_WORD_BEHIND, OF_THE_WORD_BEFORE, OF_ALL)
                .flatMap(List::stream)
                .anyMatch(words -> words.areOpposites(word, other));
    }

    /** Skips negated words, because negating the opposite says the same. */
    static Contraries of(String text) {
        List<Located> terms = Terms.located(text);
        Set<Integer> denied = Denials.startsIn(text, terms);
        List<Said> all = new ArrayList<>();
        for (Located word : Terms.words(text)) {
            if (!denied.contains(word.start())) {
                values(OF_THE_WORD_BEHIND, word)
                        .map(value -> new Said(value, behind(word.end(), terms, text), than(word.end(), terms, text)))
                        .forEach(all::add);
                values(OF_THE_WORD_BEFORE, word)
                        .map(value -> new Said(value, before(word.start(), terms, text), ""))
                        .forEach(all::add);
                values(OF_ALL, word).map(value -> new Said(value, "", "")).forEach(all::add);
            }
        }
        return new Contraries(all);
    }

    private static Stream<Value> values(List<OppositeWords> known, Located word) {
        return known.stream().flatMap(words -> words.valuesOf(word.term()).stream());
    }

    private static String behind(int offset, List<Located> terms, String text) {
        return terms.stream()
                .filter(term -> term.start() >= offset)
                .findFirst()
                .filter(term -> !Clauses.isEndIn(text, offset, term.start()))
                .map(Located::term)
                .orElse("");
    }

    private static String before(int offset, List<Located> terms, String text) {
        return terms.stream()
                .filter(term -> term.end() <= offset)
                .reduce((first, second) -> second)
                .filter(term -> !Clauses.isEndIn(text, term.end(), offset))
                .map(Located::term)
                .orElse("");
    }

    private static String than(int offset, List<Located> terms, String text) {
        Matcher than = THAN.matcher(text).region(offset, Clauses.endBehind(text, offset));
        return than.find() ? behind(than.end(), terms, text) : "";
    }

    /**
     * Whether the quote has the opposite of a word that is in no quote. A statement with both of two opposites is about
     * two things, which are not matched here.
     */
    boolean contradict(Contraries quote, Set<Value> quoted) {
        Set<Value> own = values();
        return all.stream()
                .filter(said -> !quoted.contains(said.value) && own.stream().noneMatch(said.value::excludes))
                .anyMatch(said -> quote.all.stream().anyMatch(said::excludes));
    }

    /**
     * Whether two wordings of one statement exclude each other: they have opposite values of an attribute, and neither
     * value is in both. Converses such as <em>sold</em> and <em>bought</em> are allowed if they apply to different
     * words.
     */
    boolean exclude(Contraries other) {
        Set<Value> own = values();
        Set<Value> others = other.values();
        return all.stream()
                .filter(said -> !others.contains(said.value))
                .anyMatch(said -> other.all.stream()
                        .filter(theirs -> !own.contains(theirs.value))
                        .anyMatch(theirs -> said.value.excludes(theirs.value) && !said.isConverse(theirs)));
    }

    Set<Value> values() {
        return all.stream().map(Said::value).collect(Collectors.toSet());
    }

    /**
     * A word with an opposite.
     *
     * @param of the neighbouring term in its clause; empty if missing or irrelevant
     * @param than the term after <em>than</em>; empty without a comparison
     */
    record Said(Value value, String of, String than) {

        boolean excludes(Said other) {
            return value.excludes(other.value)
                    && of.equals(other.of)
                    && (than.isEmpty() || other.than.isEmpty() || than.equals(other.than));
        }

        /**
         * Whether both describe one event from two sides: <em>Greece sold ships</em> and <em>Italy bought them</em>.
         */
        private boolean isConverse(Said other) {
            boolean hasTwoSides = OF_THE_WORD_BEFORE.stream().anyMatch(words -> words.has(value));
            return hasTwoSides && !of.isEmpty() && !other.of.isEmpty() && !of.equals(other.of);
        }
    }
}
