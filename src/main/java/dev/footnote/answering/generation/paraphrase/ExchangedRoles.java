package dev.footnote.answering.generation.paraphrase;

import dev.footnote.answering.generation.paraphrase.WordOrder.WordPosition;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Finds two parties that have exchanged roles: <em>the tenant informs the landlord</em> and <em>the landlord informs
 * the tenant</em>. Compares only words that occur once in both sentences, by their order and by the preposition before
 * them; other words are ignored.
 */
final class ExchangedRoles {

    private final WordOrder first;
    private final WordOrder second;

    private ExchangedRoles(WordOrder first, WordOrder second) {
        this.first = first;
        this.second = second;
    }

    /** The fault, worded as the end of a sentence; empty if there is no fault. */
    static String fault(String statement, String other) {
        var exchangedRoles = new ExchangedRoles(WordOrder.of(statement), WordOrder.of(other));
        List<String> shared = exchangedRoles.first.terms().stream()
                .filter(term -> exchangedRoles.second.uniquePosition(term) != null
                        && exchangedRoles.first.uniquePosition(term) != null)
                .distinct()
                .toList();
        for (int i = 0; i < shared.size(); i++) {
            for (int j = i + 1; j < shared.size(); j++) {
                if (exchangedRoles.areExchanged(shared.get(i), shared.get(j))) {
                    return "exchanges %s and %s".formatted(shared.get(i), shared.get(j));
                }
            }
        }
        return "";
    }

    private boolean areExchanged(String one, String other) {
        WordPosition a = first.firstPosition(one);
        WordPosition b = first.firstPosition(other);
        WordPosition c = second.firstPosition(one);
        WordPosition d = second.firstPosition(other);
        if (a.clause() != b.clause() && c.clause() != d.clause() && haveExchangedClauses(a, b, c, d)) {
            return true;
        }
        if (!a.role().equals(b.role())) {
            return a.role().equals(d.role()) && b.role().equals(c.role());
        }
        boolean bare = a.isBare() && b.isBare() && c.isBare() && d.isBare();
        return bare && (a.order() < b.order()) != (c.order() < d.order()) && haveMatchingWordsBetween(a, b, c, d);
    }

    /** Whether each occurs with the words that the other sentence has in the other one's clause. */
    private boolean haveExchangedClauses(WordPosition a, WordPosition b, WordPosition c, WordPosition d) {
        Set<String> ofOne = first.otherWordsOfClause(a);
        Set<String> ofOther = first.otherWordsOfClause(b);
        Set<String> ofOne2 = second.otherWordsOfClause(c);
        Set<String> ofOther2 = second.otherWordsOfClause(d);
        return Collections.disjoint(ofOne, ofOne2)
                && Collections.disjoint(ofOther, ofOther2)
                && !Collections.disjoint(ofOne, ofOther2)
                && !Collections.disjoint(ofOther, ofOne2);
    }

    /**
     * Whether the words between them match: they share a word, or each has words there that the other sentence lacks.
     */
    private boolean haveMatchingWordsBetween(WordPosition a, WordPosition b, WordPosition c, WordPosition d) {
        Set<String> here = first.between(a, b);
        Set<String> there = second.between(c, d);
        return here.stream().anyMatch(there::contains)
                || (!second.words().containsAll(here) && !first.words().containsAll(there));
    }
}
