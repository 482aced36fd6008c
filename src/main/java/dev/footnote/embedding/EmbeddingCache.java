package dev.footnote.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores vectors of passages on disk by {@linkplain PassageVectorCodec#key key}. It is a cache: a problem with the
 * folder is logged once and costs only time, never an exception and never a wrong vector. Safe for several threads and
 * processes; one of them writes.
 */
final class EmbeddingCache implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingCache.class);
    private static final String KEY = "key";
    private static final String VALUE = "value";

    /** Entries that one thread reads at a time. */
    private static final int ENTRIES_OF_A_PART = 16;

    private final Path folder;
    private final @Nullable Directory directory;
    private @Nullable IndexWriter writer;
    private boolean reported;

    EmbeddingCache(Path folder) {
        this.folder = folder;
        directory = directory(folder);
        writer = directory == null ? null : EmbeddingIndexFolder.writer(folder, directory);
    }

    /** The stored vectors of these keys; missing and damaged ones are absent. */
    synchronized Map<String, PassageVectors> find(Collection<String> keys) {
        Map<String, PassageVectors> found = new HashMap<>();
        if (directory == null || keys.isEmpty()) {
            return found;
        }
        try {
            read(directory, keys.stream().sorted().toList(), found);
        } catch (IOException | AlreadyClosedException | IllegalArgumentException e) {
            reportOnce(e);
        }
        return found;
    }

    /** Stores vectors; they are on disk when this returns, unless another process is the writer or the disk fails. */
    synchronized void store(Map<String, PassageVectors> vectors) {
        if (writer == null || vectors.isEmpty()) {
            return;
        }
        try {
            for (Map.Entry<String, PassageVectors> entry : vectors.entrySet()) {
                writer.updateDocument(new Term(KEY, entry.getKey()), document(entry.getKey(), entry.getValue()));
            }
            writer.commit();
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn(
                    "New embeddings are no longer stored because the folder is not writable folder={} cause={}",
                    folder,
                    e.toString());
            stopWriting();
        }
    }

    @Override
    public synchronized void close() {
        stopWriting();
        if (directory != null) {
            try {
                directory.close();
            } catch (IOException e) {
                LOG.debug("The embeddings folder could not be closed folder={}", folder, e);
            }
        }
    }

    private static @Nullable Directory directory(Path folder) {
        try {
            return EmbeddingIndexFolder.directory(folder);
        } catch (IOException e) {
            LOG.warn(
                    "Embeddings are not stored because the folder cannot be created or opened folder={} cause={}",
                    folder,
                    e.toString());
            return null;
        }
    }

    /** Reads of an interrupted thread fail although nothing is wrong with the folder. */
    private void reportOnce(Exception unreadable) {
        if (!reported && !Thread.currentThread().isInterrupted()) {
            LOG.warn("Stored embeddings cannot be read folder={} cause={}", folder, unreadable.toString());
            reported = true;
        }
    }

    /** {@link #store} has already committed everything. */
    private void stopWriting() {
        if (writer == null) {
            return;
        }
        try {
            writer.rollback();
        } catch (IOException e) {
            LOG.debug("The embeddings writer could not be closed folder={}", folder, e);
        }
        writer = null;
    }

    private void read(Directory from, List<String> sortedKeys, Map<String, PassageVectors> found) throws IOException {
        if (writer != null) {
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                read(reader.leaves(), sortedKeys, found);
            }
        } else if (DirectoryReader.indexExists(from)) {
            try (DirectoryReader reader = DirectoryReader.open(from)) {
                read(EmbeddingIndexFolder.intactSegments(reader), sortedKeys, found);
            }
        }
    }

    private static void read(
            List<LeafReaderContext> segments, List<String> sortedKeys, Map<String, PassageVectors> found)
            throws IOException {
        List<String> missing = sortedKeys;
        for (LeafReaderContext segment : segments) {
            LeafReader reader = segment.reader();
            List<CacheEntry> entries = places(reader, missing);
            if (!entries.isEmpty()) {
                found.putAll(read(reader, entries));
                missing =
                        missing.stream().filter(key -> !found.containsKey(key)).toList();
            }
        }
    }

    /** Decompressing takes most of the time of a start, so several threads do it. */
    private static Map<String, PassageVectors> read(LeafReader segment, List<CacheEntry> entries) throws IOException {
        Map<String, PassageVectors> found = new ConcurrentHashMap<>();
        int parts = (entries.size() + ENTRIES_OF_A_PART - 1) / ENTRIES_OF_A_PART;
        try {
            IntStream.range(0, parts).parallel().forEach(part -> {
                int end = Math.min((part + 1) * ENTRIES_OF_A_PART, entries.size());
                readPart(segment, entries.subList(part * ENTRIES_OF_A_PART, end), found);
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return found;
    }

    private static void readPart(LeafReader segment, List<CacheEntry> entries, Map<String, PassageVectors> found) {
        try {
            StoredFields stored = segment.storedFields();
            for (CacheEntry entry : entries) {
                BytesRef value = stored.document(entry.document()).getBinaryValue(VALUE);
                if (value != null) {
                    PassageVectorCodec.read(entry.key(), ByteBuffer.wrap(value.bytes, value.offset, value.length))
                            .ifPresent(vectors -> found.put(entry.key(), vectors));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record CacheEntry(int document, String key) {}

    /** Ordered by document, so that each block on disk is read and decompressed once. */
    private static List<CacheEntry> places(LeafReader segment, List<String> sortedKeys) throws IOException {
        List<CacheEntry> places = new ArrayList<>();
        Terms terms = segment.terms(KEY);
        if (terms == null) {
            return places;
        }
        TermsEnum term = terms.iterator();
        Bits live = segment.getLiveDocs();
        PostingsEnum documents = null;
        for (String key : sortedKeys) {
            if (term.seekExact(new BytesRef(key))) {
                documents = term.postings(documents, PostingsEnum.NONE);
                for (int i = documents.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = documents.nextDoc()) {
                    if (live == null || live.get(i)) {
                        places.add(new CacheEntry(i, key));
                    }
                }
            }
        }
        places.sort(Comparator.comparingInt(CacheEntry::document));
        return places;
    }

    private static Document document(String key, PassageVectors vectors) {
        Document document = new Document();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new StoredField(VALUE, PassageVectorCodec.write(key, vectors)));
        return document;
    }
}
