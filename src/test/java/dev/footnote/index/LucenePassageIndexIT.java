package dev.footnote.index;

import static dev.footnote.index.IndexedDocumentFixtures.exact;
import static dev.footnote.index.IndexedDocumentFixtures.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The recall of the vector graph, measured against exact search over 2,000 passages. */
class LucenePassageIndexIT {

    @Test
    void graphFindsNearlyTheSameNeighboursAsExactSearch() {
        Random random = new Random(7);
        List<IndexedDocument> documents = IntStream.range(0, 2000)
                .mapToObj(i -> IndexedDocumentFixtures.withVector("d" + i, LucenePassageIndexTest.unit(random)))
                .toList();
        try (Snapshots exact = exact();
                Snapshots grown = new Snapshots(new FixedIndexConfig(500), "model")) {
            exact.apply(Set.of(), documents, true);
            for (int from = 0; from < documents.size(); from += 250) {
                grown.apply(Set.of(), documents.subList(from, from + 250), true);
            }
            int same = 0;
            try (Snapshot one = exact.acquire();
                    Snapshot other = grown.acquire()) {
                for (int query = 0; query < 50; query++) {
                    float[] vector = LucenePassageIndexTest.unit(random);
                    Set<String> truth = new HashSet<>(ids(one.passages().nearest(vector, 10, PassageFilter.NONE)));
                    truth.retainAll(ids(other.passages().nearest(vector, 10, PassageFilter.NONE)));
                    same += truth.size();
                }
            }
            assertThat(same).isBetween(450, 500);
        }
    }
}
