package dev.footnote.index;

import dev.footnote.index.LucenePassageIndex.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What is searched for the terms of a question. */
final class LexicalQuery {

    /** Clauses of one query that are left for filters and variants. */
    private static final int SPARE_CLAUSES = 256;

    private LexicalQuery() {}

    /**
     * Any of the terms; a passage that writes some of them in another way counts as if it held these: what the other way
     * weighs for having more or fewer words is evened out.
     *
     * @param rarity the weight of a term, above 0
     */
    static BooleanQuery.Builder of(Collection<String> terms, List<Variant> variants, ToDoubleFunction<String> rarity) {
        Set<String> rest = new LinkedHashSet<>(terms);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Map<Set<String>, List<Query>> ways = new LinkedHashMap<>();
        for (Variant variant : variants) {
            ways.computeIfAbsent(variant.asked(), asked -> new ArrayList<>()).add(written(variant, rarity));
        }
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

    private static Query written(Variant variant, ToDoubleFunction<String> rarity) {
        double asked = variant.asked().stream().mapToDouble(rarity).sum();
        double written = variant.written().stream().mapToDouble(rarity).sum();
        return new BoostQuery(all(variant.written(), Occur.MUST), (float) (asked / written));
    }

    /** All of the terms, each as this. */
    static Query all(Set<String> terms, Occur occur) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.stream().sorted().forEach(term -> query.add(term(term), occur));
        return query.build();
    }

    private static Query term(String term) {
        return new TermQuery(new Term(Fields.TERMS, term));
    }
}
