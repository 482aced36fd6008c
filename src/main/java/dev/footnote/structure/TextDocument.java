package dev.footnote.structure;

import dev.footnote.corpus.Document;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes documents of texts whose structure only their layout tells. */
public final class TextDocument {

    private TextDocument() {}

    /** A document with the blocks that its text shows. */
    public static Document of(String id, String title, @Nullable LocalDate date, String source, String text) {
        return Document.of(id, title, date, source, text).withStructure(TextStructure.detect(text));
    }
}
