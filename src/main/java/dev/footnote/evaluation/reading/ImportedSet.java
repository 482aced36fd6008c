package dev.footnote.evaluation.reading;

import dev.footnote.corpus.Document;
import dev.footnote.evaluation.reading.QuestionCollector.LocatedQuestion;
import java.util.List;

/** The result of importing a set in a third-party format: its questions and documents. */
record ImportedSet(List<LocatedQuestion> questions, List<Document> documents) {}
