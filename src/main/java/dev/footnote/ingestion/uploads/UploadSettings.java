package dev.footnote.ingestion.uploads;

import dev.footnote.ingestion.folder.DocumentFiles;
import java.nio.file.Path;

/**
 * Where uploaded documents are stored.
 *
 * @param folder the configured folder, or the default
 * @param files the files that are served
 */
public record UploadSettings(DocumentsConfig config, Path folder, DocumentFiles files) {}
