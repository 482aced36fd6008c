package dev.footnote.evaluation.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.footnote.evaluation.files.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of runs. Each has the state, the result files and, until the run has ended, the uploaded set. */
record RunFolders(Path root) {

    private static final Logger LOG = LoggerFactory.getLogger(RunFolders.class);
    private static final String STATE = "state.json";
    private static final String UPLOAD = "set";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int SUFFIX_LENGTH = 8;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // a later version may add fields
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A new id that is a valid folder name; ids sort by time of creation. */
    static String newId(Instant created) {
        return TIME.format(created) + "-" + UUID.randomUUID().toString().substring(0, SUFFIX_LENGTH);
    }

    Path folder(String id) {
        return root.resolve(id);
    }

    /** Copies the uploaded files into the run's folder and returns the path of the questions file. */
    Path storeUpload(String id, QuestionSetUpload questionSetUpload) {
        try {
            Path folder = Files.createDirectories(folder(id).resolve(UPLOAD));
            Path questions = folder.resolve(questionSetUpload.name());
            Files.copy(questionSetUpload.questions(), questions);
            if (questionSetUpload.corpus() != null) {
                Files.copy(questionSetUpload.corpus(), folder.resolve("corpus.jsonl"));
            }
            return questions;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("an uploaded set cannot be kept below %s".formatted(root), unwritable);
        }
    }

    void deleteUpload(String id) {
        delete(folder(id).resolve(UPLOAD));
    }

    void deleteRun(String id) {
        delete(folder(id));
    }

    /** Replaces the state atomically: a reader or a restart sees either the old state or the new one. */
    void write(RunState state) {
        Path folder = folder(state.id());
        try (AtomicFile whole = new AtomicFile(Files.createDirectories(folder).resolve(STATE))) {
            JSON.writeValue(whole.temporaryPath().toFile(), state);
            whole.commit();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the state of a run cannot be written to " + folder, unwritable);
        }
    }

    /** The states of all runs on disk, oldest first. */
    List<RunState> readStates() {
        try {
            Files.createDirectories(root);
            try (Stream<Path> folders = Files.list(root)) {
                return folders.flatMap(folder -> state(folder).stream())
                        .sorted(Comparator.comparing(RunState::created).thenComparing(RunState::id))
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the runs in %s cannot be read".formatted(root), unreadable);
        }
    }

    /** Empty if the state is missing or unreadable; the folder is then left unchanged for inspection. */
    private static Optional<RunState> state(Path folder) {
        Path file = folder.resolve(STATE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            RunState state = JSON.readValue(file.toFile(), RunState.class);
            return Optional.of(state).filter(read -> folder.endsWith(read.id()));
        } catch (JsonProcessingException broken) {
            LOG.warn("The state of an evaluation run cannot be read, the run is not shown file={}", file, broken);
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), unreadable);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            LOG.warn("Files of an evaluation run could not be deleted folder={}", folder, left);
        }
    }
}
