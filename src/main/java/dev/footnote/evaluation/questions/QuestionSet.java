package dev.footnote.evaluation.questions;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Questions with unique ids and the documents that they are asked of. Never empty.
 *
 * @param name name of the folder or file that the set was read from, without extension
 */
public record QuestionSet(String name, Path source, List<EvaluationQuestion> questions, EvaluationCorpus corpus) {

    public QuestionSet {
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("set %s has no questions".formatted(name));
        }
        Set<String> ids = new HashSet<>();
        questions.forEach(question -> {
            if (!ids.add(question.id())) {
                throw new IllegalArgumentException("set %s repeats question id %s".formatted(name, question.id()));
            }
        });
    }
}
