package dev.footnote.evaluation.reading;

import dev.footnote.corpus.Document;
import dev.footnote.evaluation.reading.SetQuestions.Placed;
import java.util.List;

/** What an import of a foreign form gives: it brings its documents along. */
record Imported(List<Placed> questions, List<Document> documents) {}
