package dev.footnote.index;

import dev.footnote.index.LucenePassageIndex.Fields;
import dev.footnote.time.DayRange;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Translates a passage filter to Lucene queries. */
final class FilterQueries {

    private FilterQueries() {}

    /** One query for each condition of the filter. */
    static List<Query> of(PassageFilter filter) {
        List<Query> clauses = new ArrayList<>();
        if (filter.documents() != null) {
            List<BytesRef> ids = filter.documents().stream().map(BytesRef::new).toList();
            clauses.add(new TermInSetQuery(Fields.DOCUMENT, ids));
        }
        if (filter.days() != null) {
            clauses.add(LongRange.newIntersectsQuery(
                    Fields.DAYS, new long[] {first(filter.days())}, new long[] {last(filter.days())}));
        }
        return clauses;
    }

    static long first(DayRange days) {
        return days.from().toEpochDay();
    }

    static long last(DayRange days) {
        return days.to().toEpochDay();
    }
}
