package dev.footnote.evaluation.reading;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footnote.evaluation.reading.InvalidQuestionSetException.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder that tests write sets into. */
record QuestionSetFixture(Path folder) {

    Path write(String name, String... lines) {
        return writeBytes(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    Path writeBytes(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static List<String> problemsOf(Path set) {
        InvalidQuestionSetException refused =
                catchThrowableOfType(InvalidQuestionSetException.class, () -> QuestionSetReader.read(set));
        return refused == null
                ? List.of()
                : refused.problems().stream().map(Problem::toString).toList();
    }
}
