package dev.footnote.console.evaluating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class CalibrationSourceTest {

    @TempDir
    private Path folder;

    @Test
    void usesTheDocumentsOfTheSet() {
        CalibrationSource source = CalibrationSource.of("sets/ferries");

        assertThat(source).isEqualTo(new CalibrationSource(Path.of("sets/ferries"), null));
    }

    @Test
    void usesTheQuestionsOfOneSetWithTheDocumentsOfAnother() {
        CalibrationSource source = CalibrationSource.of("sets/ferries@sets/trains.jsonl");

        assertThat(source).isEqualTo(new CalibrationSource(Path.of("sets/ferries"), Path.of("sets/trains.jsonl")));
    }

    @Test
    void treatsTheNameOfAnExistingFolderAsOneName() throws IOException {
        Path whole = Files.createDirectory(folder.resolve("a@b"));
        Files.createDirectory(folder.resolve("a"));

        assertThat(CalibrationSource.of(whole.toString())).isEqualTo(new CalibrationSource(whole, null));
    }

    @Test
    void splitsBetweenTwoNamesThatExist() throws IOException {
        Path first = Files.createDirectory(folder.resolve("me@home"));
        Path second = Files.createDirectory(folder.resolve("you@work"));

        CalibrationSource source = CalibrationSource.of(first + "@" + second);

        assertThat(source).isEqualTo(new CalibrationSource(first, second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sets/ferries@", "@sets/ferries", "@", "C:\\sets\\ferries"})
    void treatsANameWithoutTwoPartsAsOneName(String argument) {
        assertThat(CalibrationSource.of(argument)).isEqualTo(new CalibrationSource(Path.of(argument), null));
    }

    @Test
    void refusesAnInvalidPath() {
        assertThatExceptionOfType(TypeConversionException.class)
                .isThrownBy(() -> new CalibrationSource.Converter().convert("a\0b"))
                .withMessageContaining("is not a path");
    }
}
