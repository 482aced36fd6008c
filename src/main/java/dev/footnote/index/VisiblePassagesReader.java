package dev.footnote.index;

import dev.footnote.index.LucenePassageIndex.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Hides the passages with other keys, as if they were deleted: searches do not find them. */
final class VisiblePassagesReader extends FilterDirectoryReader {

    private final Set<Long> keys;

    VisiblePassagesReader(DirectoryReader all, Set<Long> keys) throws IOException {
        super(all, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
                return new Segment(segment, keys);
            }
        });
        this.keys = keys;
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader newer) throws IOException {
        return new VisiblePassagesReader(newer, keys);
    }

    /** Another point in time may have other keys. */
    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    private static final class Segment extends FilterLeafReader {

        private final FixedBitSet added;
        private final int count;

        Segment(LeafReader segment, Set<Long> keys) {
            super(segment);
            added = added(segment, keys);
            count = added.cardinality();
        }

        private static FixedBitSet added(LeafReader segment, Set<Long> keys) {
            FixedBitSet added = new FixedBitSet(segment.maxDoc());
            Bits live = segment.getLiveDocs();
            try {
                NumericDocValues all = segment.getNumericDocValues(Fields.KEY);
                while (all != null && all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if ((live == null || live.get(all.docID())) && keys.contains(all.longValue())) {
                        added.set(all.docID());
                    }
                }
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot read the index in memory", failed);
            }
            return added;
        }

        @Override
        public Bits getLiveDocs() {
            return added;
        }

        @Override
        public int numDocs() {
            return count;
        }

        @Override
        public @Nullable CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
