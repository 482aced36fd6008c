package dev.footnote.evaluation.reading;

import dev.footnote.corpus.Document;
import dev.footnote.evaluation.reading.SetQuestions.Placed;
import java.util.List;

/** The result of importing a set in a third-party format: its questions and documents. */
record Imported(List<Placed> questions, List<Document> documents) {}
