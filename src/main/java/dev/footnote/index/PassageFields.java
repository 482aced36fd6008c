package dev.footnote.index;

import dev.footnote.index.LucenePassageIndex.Fields;
import dev.footnote.time.DayRange;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;

/** Converts passages to the Lucene documents that {@link LucenePassageIndex} searches. */
final class PassageFields {

    /** Indexes which words occur, without positions and frequencies. */
    private static final FieldType WORDS = words();

    /**
     * How many times a word of the title or of a heading counts: what a passage is about matters more than what it
     * mentions.
     */
    private static final int HEADING_WEIGHT = 2;

    private PassageFields() {}

    /** The fields of a passage, with its vector if the index searches vectors in a graph. */
    static Document of(long key, IndexedPassage passage, boolean withVector) {
        String heading = passage.passage().heading();
        String text = passage.passage().text();
        Document fields = new Document();
        fields.add(new NumericDocValuesField(Fields.KEY, key));
        fields.add(new StringField(Fields.DOCUMENT, passage.document().id(), Field.Store.NO));
        for (int i = 0; i < HEADING_WEIGHT; i++) {
            fields.add(new TextField(Fields.TERMS, heading, Field.Store.NO));
        }
        fields.add(new TextField(Fields.TERMS, text, Field.Store.NO));
        fields.add(new Field(Fields.WORDS, heading, WORDS));
        fields.add(new Field(Fields.WORDS, text, WORDS));
        for (String entry : AcronymVariants.entries(text)) {
            fields.add(new StringField(Fields.VARIANTS, entry, Field.Store.NO));
        }
        for (DayRange days : passage.days()) {
            fields.add(new LongRange(
                    Fields.DAYS, new long[] {FilterQueries.first(days)}, new long[] {FilterQueries.last(days)}));
        }
        if (withVector) {
            fields.add(new KnnFloatVectorField(
                    Fields.VECTOR, passage.vectors().passage(), VectorSimilarityFunction.DOT_PRODUCT));
        }
        return fields;
    }

    private static FieldType words() {
        FieldType words = new FieldType();
        words.setIndexOptions(IndexOptions.DOCS);
        words.setTokenized(true);
        words.setOmitNorms(true);
        words.freeze();
        return words;
    }
}
