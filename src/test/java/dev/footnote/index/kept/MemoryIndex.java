package dev.footnote.index.kept;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** A Lucene index in memory for tests, whose documents are words. */
final class MemoryIndex implements AutoCloseable {

    static final Map<String, String> IDENTITY = Map.of("build", "1");

    private final Directory directory;
    private final IndexWriter writer;

    MemoryIndex() throws IOException {
        this(new ByteBuffersDirectory());
    }

    /** Goes on with an index. */
    MemoryIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, new IndexWriterConfig().setCommitOnClose(false));
    }

    MemoryIndex add(String word) throws IOException {
        Document document = new Document();
        document.add(new StringField("word", word, Field.Store.YES));
        writer.addDocument(document);
        return this;
    }

    boolean storeIn(KeptIndexFolder folder) throws IOException {
        return folder.store(directory, commit(folder.identity()));
    }

    IndexCommit commit() throws IOException {
        return commit(IDENTITY);
    }

    /** The index at this moment, as its only commit. */
    private IndexCommit commit(Map<String, String> identity) throws IOException {
        writer.setLiveCommitData(identity.entrySet());
        writer.commit();
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit();
        }
    }

    Directory directory() {
        return directory;
    }

    /** The number of words in an index. */
    static int words(Directory directory) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.numDocs();
        } catch (IOException unreadable) {
            throw new AssertionError("the index that was loaded cannot be read", unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
