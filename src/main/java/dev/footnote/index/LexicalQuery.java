package dev.footnote.index;

import dev.footnote.index.LucenePassageIndex.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Builds the Lucene query for the terms of a question. */
final class LexicalQuery {

    /** Clauses of one query that are reserved for filters and variants. */
    private static final int SPARE_CLAUSES = 256;

    private LexicalQuery() {}

    /**
     * Matches any of the terms. A passage that writes some of them in another way counts as if it contained them: a
     * boost evens out the weight of having more or fewer words.
     */
    static BooleanQuery.Builder build(
            Collection<String> terms, List<AcronymVariant> variants, List<Compound> compounds, PassageIndex index) {
        Map<Set<String>, List<Query>> ways = new LinkedHashMap<>();
        for (AcronymVariant acronymVariant : variants) {
            add(acronymVariant.questionTerms(), written(acronymVariant, index), ways);
        }
        for (Compound compound : compounds) {
            add(new HashSet<>(compound.questionTerms()), written(compound, index), ways);
        }
        Set<String> rest = new LinkedHashSet<>(terms);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        ways.forEach((asked, others) -> {
            rest.removeAll(asked);
            others.add(all(asked, Occur.SHOULD));
            query.add(new DisjunctionMaxQuery(others, 0), Occur.SHOULD);
        });
        rest.stream()
                .limit(IndexSearcher.getMaxClauseCount() - SPARE_CLAUSES)
                .forEach(term -> query.add(term(term), Occur.SHOULD));
        return query;
    }

    private static void add(Set<String> asked, Query written, Map<Set<String>, List<Query>> ways) {
        ways.computeIfAbsent(asked, none -> new ArrayList<>()).add(written);
    }

    private static Query written(AcronymVariant acronymVariant, PassageIndex index) {
        return weighted(
                all(acronymVariant.documentTerms(), Occur.MUST),
                acronymVariant.questionTerms(),
                acronymVariant.documentTerms(),
                index);
    }

    private static Query written(Compound compound, PassageIndex index) {
        return weighted(
                CompoundFinder.phrase(compound.documentTerms()),
                compound.questionTerms(),
                compound.documentTerms(),
                index);
    }

    private static Query weighted(
            Query query, Collection<String> asked, Collection<String> written, PassageIndex index) {
        return new BoostQuery(query, (float) (rarity(asked, index) / rarity(written, index)));
    }

    /** The sum of the inverse document frequencies of the terms, as in BM25. */
    private static double rarity(Collection<String> terms, PassageIndex index) {
        return terms.stream()
                .mapToInt(index::passagesWith)
                .mapToDouble(found -> Math.log1p((Math.max(index.size(), found) - found + 0.5) / (found + 0.5)))
                .sum();
    }

    /** All of the terms, each with this {@code occur}. */
    static Query all(Set<String> terms, Occur occur) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.stream().sorted().forEach(term -> query.add(term(term), occur));
        return query.build();
    }

    private static Query term(String term) {
        return new TermQuery(new Term(Fields.TERMS, term));
    }
}
