package dev.footnote.evaluation.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code report.json}, one question at a time. */
public final class ReportReader {

    private ReportReader() {}

    /**
     * The parts of a report other than its questions.
     *
     * @param summary null if the run ended before the summary was written
     */
    public record ReportEnvelope(
            RunDescription run, @Nullable Summary summary) {}

    /** Thrown for a file that is not a report in a supported format. */
    public static final class UnreadableReportException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnreadableReportException(Path file, String reason, @Nullable Throwable cause) {
            super("%s is not a report in the form %s: %s".formatted(file, ReportJson.FORM, reason), cause);
        }
    }

    /** Passes each question to {@code questions}, in the order of the file. */
    public static ReportEnvelope read(Path file, Consumer<QuestionResult> questions) {
        try (JsonParser json = ReportJson.MAPPER.createParser(file.toFile())) {
            return read(file, json, questions);
        } catch (JsonProcessingException broken) {
            throw new UnreadableReportException(file, String.valueOf(broken.getMessage()), broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("report %s cannot be read".formatted(file), unreadable);
        }
    }

    private static ReportEnvelope read(Path file, JsonParser json, Consumer<QuestionResult> questions)
            throws IOException {
        checkForm(file, json);
        Optional<RunDescription> run = Optional.empty();
        Summary summary = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "run" -> run = Optional.of(json.readValueAs(RunDescription.class));
                case "questions" -> readQuestions(json, questions);
                case "summary" -> summary = json.readValueAs(Summary.class);
                default -> json.skipChildren();
            }
        }
        return new ReportEnvelope(
                run.orElseThrow(() -> new UnreadableReportException(file, "the run description is missing", null)),
                summary);
    }

    private static void checkForm(Path file, JsonParser json) throws IOException {
        boolean first = json.nextToken() == JsonToken.START_OBJECT && "form".equals(json.nextFieldName());
        String form = first ? json.nextTextValue() : null;
        if (!ReportJson.FORM.equals(form)) {
            throw new UnreadableReportException(file, "its form is " + form, null);
        }
    }

    private static void readQuestions(JsonParser json, Consumer<QuestionResult> questions) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            questions.accept(json.readValueAs(QuestionResult.class));
        }
    }
}
