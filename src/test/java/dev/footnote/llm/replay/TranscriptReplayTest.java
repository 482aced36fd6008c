package dev.footnote.llm.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import dev.footnote.llm.ScriptedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptReplayTest {

    private static final ModelRequest REQUEST = ModelRequest.of("Answer.", "When does the ferry sail?");

    @TempDir
    private Path folder;

    @Test
    void replaysRecordedPieces() {
        LanguageModel model = ScriptedModel.writing("The fer", "ry sails ", "at nine.");
        List<String> first = read(new RecordingModel(model, new Transcripts(folder)));

        List<String> again = read(new ReplayingModel(ScriptedModel.NAME, new Transcripts(folder)));

        assertThat(again).isEqualTo(first).containsExactly("The fer", "ry sails ", "at nine.");
    }

    @Test
    void replaysTheRecordedUsage() {
        LanguageModel model = ScriptedModel.writing("Nine.");
        read(new RecordingModel(model, new Transcripts(folder)));

        try (ModelStream stream =
                new ReplayingModel(ScriptedModel.NAME, new Transcripts(folder)).open(REQUEST, new Cancellation())) {
            assertThat(stream.usage()).isEqualTo(new ModelUsage(ScriptedModel.NAME, 100, 1, 0.5));
        }
    }

    @Test
    void failsForARequestThatWasNotRecorded() {
        read(new RecordingModel(ScriptedModel.writing("Nine."), new Transcripts(folder)));
        LanguageModel other = new ReplayingModel("other", new Transcripts(folder));

        assertThatThrownBy(() -> read(other))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.NOT_RECORDED));
    }

    @Test
    void recordsNothingOfAnIncompleteAnswer() {
        LanguageModel model = new RecordingModel(ScriptedModel.breakingOff("The ferry"), new Transcripts(folder));

        assertThatThrownBy(() -> read(model)).isInstanceOf(ModelException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesAMalformedTranscript() throws IOException {
        Files.writeString(folder.resolve(REQUEST.hash(ScriptedModel.NAME) + ".json"), "{\"pieces\":");
        LanguageModel model = new ReplayingModel(ScriptedModel.NAME, new Transcripts(folder));

        assertThatThrownBy(() -> read(model))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(REQUEST.hash(ScriptedModel.NAME));
    }

    @Test
    void leavesNoTemporaryFileWhenATranscriptCannotBeWritten() throws IOException {
        Path occupied = folder.resolve(REQUEST.hash(ScriptedModel.NAME) + ".json");
        Files.createDirectories(occupied.resolve("folder"));
        LanguageModel model = new RecordingModel(ScriptedModel.writing("Nine."), new Transcripts(folder));

        assertThatThrownBy(() -> read(model)).isInstanceOf(UncheckedIOException.class);

        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(occupied));
    }

    @Test
    void distinguishesRequests() {
        ModelRequest other = ModelRequest.of("Answer.W", "hen does the ferry sail?");

        assertThat(REQUEST.hash("m"))
                .isNotEqualTo(other.hash("m"))
                .isNotEqualTo(REQUEST.hash("n"))
                .isEqualTo(
                        ModelRequest.of("Answer.", "When does the ferry sail?").hash("m"));
    }

    private static List<String> read(LanguageModel model) {
        List<String> pieces = new ArrayList<>();
        try (ModelStream stream = model.open(REQUEST, new Cancellation())) {
            for (String piece = stream.next(); piece != null; piece = stream.next()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }
}
