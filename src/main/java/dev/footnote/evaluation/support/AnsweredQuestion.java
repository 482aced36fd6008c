package dev.footnote.evaluation.support;

import dev.footnote.index.IndexedPassage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question with its right answers and the passages that they come from.
 *
 * @param question the standalone question
 * @param sentences the sentences of the long answers
 * @param shortAnswers the short answers
 * @param passages the indexed passages that match the gold passages of the question
 */
record AnsweredQuestion(
        String id, String question, List<String> sentences, List<String> shortAnswers, List<IndexedPassage> passages) {

    AnsweredQuestion {
        sentences = List.copyOf(sentences);
        shortAnswers = List.copyOf(shortAnswers);
        passages = List.copyOf(passages);
    }

    /** The text of all passages, with their headings. */
    String passageText() {
        return passages.stream()
                .map(one -> one.passage().heading() + "\n" + one.passage().text())
                .collect(Collectors.joining("\n"));
    }

    Set<String> documents() {
        return passages.stream().map(one -> one.document().id()).collect(Collectors.toSet());
    }
}
