package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compounds in a question and a document: joined, hyphenated or separate. */
class CompoundVariantsTest {

    private static final List<String> NOTES = List.of(
            "The fork lift of the depot was bought for 18,400 euros.",
            "The conveyor of the depot was bought for 9,100 euros.",
            "The forklift of the quarry was bought for 31,000 euros.",
            "The crusher of the quarry was bought for 77,000 euros.",
            "The lifeboat of the island carries 24 persons.",
            "The pilot boat of the island carries 8 persons.",
            "The time table is drawn up by Mrs Okafor.",
            "The menu is drawn up by Mr Brandt.",
            "The motorway near Selm is lit by 900 lamps.",
            "The cycle path near Selm is lit by 15 lamps.",
            "The carpet of the library was woven in 1904. A car pet carrier stands in the garage.",
            "The managers meet in the blue room.");

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        for (int i = 0; i < NOTES.size(); i++) {
            Files.writeString(folder.resolve("note-" + i + ".txt"), NOTES.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How much was paid for the forklift of the depot? | 18,400",
                "How much was paid for the fork-lift of the depot? | 18,400",
                "How much was paid for the fork lift of the quarry? | 31,000",
                "How many persons does the life boat of the island carry? | 24",
                "How many persons do the island's life-boats carry? | 24",
                "Who draws up the timetable? | Okafor",
                "How many lamps light the motor way near Selm? | 900",
                "When was the carpet of the library woven? | 1904",
            })
    void findsACompoundInEachSpelling(String question, String quoted) {
        try (Engine engine = Engines.ingested(folder)) {
            Answer answer = Engines.ask(engine, question);

            assertThat(answer.citations()).isNotEmpty();
            assertThat(answer.citations().get(0).quote()).contains(quoted);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who draws up the timetable? | Who draws up the time table?",
                "Who steers the Life Boat? | Who steers the Lifeboat?",
                "What is the fork lift? | What is the fork lift?",
                "How does a man age? | How does a man age?",
                "Where is the carpet? | Where is the carpet?",
            })
    void searchesACompoundInTheSpellingOfTheDocuments(String question, String searched) {
        try (Engine engine = Engines.ingested(folder)) {
            assertThat(Engines.ask(engine, question).question()).isEqualTo(searched);
        }
    }
}
