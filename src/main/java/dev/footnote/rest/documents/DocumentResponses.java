package dev.footnote.rest.documents;

import dev.footnote.corpus.Document;
import dev.footnote.engine.DocumentPage;
import dev.footnote.engine.Engine;
import dev.footnote.index.IndexedDocument;
import dev.footnote.ingestion.folder.DocumentFiles;
import dev.footnote.ingestion.reading.DocumentReader;
import dev.footnote.ingestion.reading.MediaTypes;
import dev.footnote.ingestion.reading.SeedFile;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Describes documents together with the files that they come from. */
@Singleton
class DocumentResponses {

    private static final String TEXT = "text/plain";

    private final DocumentFiles files;

    DocumentResponses(Engine engine) {
        this.files = engine.documentFiles();
    }

    DocumentResponse of(IndexedDocument indexed) {
        Document document = indexed.document();
        return DocumentResponse.of(entry(indexed), document.text(), document.structure());
    }

    DocumentResponse.ListPage of(DocumentPage page) {
        return new DocumentResponse.ListPage(
                page.total(), page.documents().stream().map(this::entry).toList());
    }

    private DocumentResponse.Entry entry(IndexedDocument indexed) {
        Document document = indexed.document();
        Optional<SeedFile> found = files.find(document.id());
        String file = found.map(SeedFile::name).orElse(document.source());
        return new DocumentResponse.Entry(
                document.id(),
                document.title(),
                document.date(),
                document.source(),
                file,
                DocumentReader.isCollection(file) ? TEXT : MediaTypes.of(document.id()),
                files.hasOriginal(document.id()),
                found.filter(SeedFile::isUploaded).isPresent(),
                document.hash(),
                document.text().length(),
                indexed.passages().size());
    }
}
