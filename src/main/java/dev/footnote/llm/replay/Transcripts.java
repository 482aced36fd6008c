package dev.footnote.llm.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelUsage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** A folder of transcripts, one file for each request, named by the request's hash. */
public final class Transcripts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    public Transcripts(Path folder) {
        this.folder = folder;
    }

    /**
     * The recorded output for one request.
     *
     * @param request for people who read the file; look-ups use the file's name
     * @param pieces the text as it was streamed
     */
    public record Transcript(ModelUsage usage, List<ModelRequest.Message> request, List<String> pieces) {

        public Transcript {
            request = List.copyOf(request);
            pieces = List.copyOf(pieces);
        }
    }

    /** @throws UncheckedIOException if the transcript exists but cannot be read */
    Optional<Transcript> find(String model, ModelRequest request) {
        Path file = file(model, request);
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), Transcript.class)) : Optional.empty();
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("the transcript %s is malformed".formatted(file), broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the transcript %s cannot be read".formatted(file), unreadable);
        }
    }

    /** Writes to a temporary file and moves it, so that no reader sees a partial transcript. */
    void save(String model, ModelRequest request, Transcript transcript) {
        Path file = file(model, request);
        try {
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "transcript", ".tmp");
            try {
                JSON.writerWithDefaultPrettyPrinter().writeValue(temporary.toFile(), transcript);
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the transcript %s cannot be written".formatted(file), unwritable);
        }
    }

    private Path file(String model, ModelRequest request) {
        return folder.resolve(request.hash(model) + ".json");
    }
}
