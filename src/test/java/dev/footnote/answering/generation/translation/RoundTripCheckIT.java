package dev.footnote.answering.generation.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many false translations would be shown, and right ones refused, when a model puts each back truthfully. Each line
 * of the tables has whether it is right, its language, a passage, a statement, its translation and what becomes of
 * that. The check was made with all but the last in view; the last was written when it was done.
 */
class RoundTripCheckIT {

    private static final List<String> KNOWN = List.of("development", "held-out", "longer", "unseen");

    private static final Map<String, String> MESSAGES = Map.of(
            "de", "Was steht in den Unterlagen dar\u00fcber und was gilt dort?",
            "fr", "Que disent les documents \u00e0 ce sujet et quelles sont les r\u00e8gles ?",
            "es", "\u00bfQu\u00e9 dicen los documentos sobre esto y cu\u00e1les son las reglas?",
            "it", "Che cosa dicono i documenti su questo e quali sono le regole?",
            "nl", "Wat zeggen de documenten hierover en welke regels gelden er?",
            "pt", "O que dizem os documentos sobre isso e quais s\u00e3o as regras?");

    @Test
    void refusesWrongTranslationsWithUnchangedFacts() {
        Counts counts = counts(KNOWN);

        assertThat(counts).isEqualTo(new Counts(98, 91, 0, 98, 94, 77));
    }

    @Test
    void refusesMostHeldOutWrongTranslations() {
        Counts counts = counts(List.of("fresh"));

        assertThat(counts).isEqualTo(new Counts(24, 22, 7, 24, 23, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "12.03.2026, 31.12.2026",
        "12/03/2026, 31/12/2026",
        "12-03-2026, 31-12-2026",
        "12 March, 31 December 2026"
    })
    void readsANumericDateInTheOrderOfTheTranslation(String from, String to) {
        String passage = "The pool was renovated between 12 March and 31 December 2026.";
        String translation = "Das Bad wurde zwischen %s und %s renoviert.".formatted(from, to);
        String back = "The pool was renovated between %s and %s.".formatted(from, to);
        try (RoundTripFixture check = new RoundTripFixture()) {
            String fault = check.back(passage, passage, translation, back);

            assertThat(fault).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.12.2026", "12.03.2026", "03/12/2026", "03-12-2026"})
    void findsAChangedNumericDate(String date) {
        String passage = "The pool is closed until 12 December 2026.";
        String translation = "Das Schwimmbad ist bis %s geschlossen.".formatted(date);
        try (RoundTripFixture check = new RoundTripFixture()) {
            String fault = check.back(passage, passage, translation, "The pool is closed until %s.".formatted(date));

            assertThat(fault).isNotEmpty();
        }
    }

    /** Of each kind all, those that pass the first check, and of them those that pass the second. */
    private record Counts(int wrong, int wrongKept, int wrongShown, int right, int rightKept, int rightShown) {}

    private static Counts counts(List<String> files) {
        List<Row> rows = files.stream().flatMap(RoundTripCheckIT::rows).toList();
        try (RoundTripFixture check = new RoundTripFixture()) {
            List<Row> kept = rows.stream().filter(row -> row.isKept(check)).toList();
            List<Row> shown = kept.stream().filter(row -> row.isPutBack(check)).toList();
            return new Counts(
                    count(rows, "-"),
                    count(kept, "-"),
                    count(shown, "-"),
                    count(rows, "+"),
                    count(kept, "+"),
                    count(shown, "+"));
        }
    }

    private static int count(List<Row> rows, String kind) {
        return (int) rows.stream().filter(row -> row.kind().equals(kind)).count();
    }

    private static Stream<Row> rows(String file) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/translations", file + ".txt")).stream()
                    .map(line -> List.of(line.split(" \\| ", -1)))
                    .map(row -> new Row(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Row(
            String kind, String language, String passage, String statement, String translation, String back) {

        private boolean isKept(RoundTripFixture check) {
            String message = MESSAGES.getOrDefault(language, "");
            return check.forward(message, statement, passage, translation).isEmpty();
        }

        private boolean isPutBack(RoundTripFixture check) {
            return check.back(passage, statement, translation, back).isEmpty();
        }
    }
}
