package dev.footnote.evaluation.questions;

import dev.footnote.corpus.Document;
import dev.footnote.evaluation.questions.SetQuestions.Placed;
import java.util.List;

/** What an import of a foreign form gives: it brings its documents along. */
record Imported(List<Placed> questions, List<Document> documents) {}
