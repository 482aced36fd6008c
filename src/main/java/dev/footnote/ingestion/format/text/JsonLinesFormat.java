package dev.footnote.ingestion.format.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.ingestion.format.DocumentFormat;
import dev.footnote.ingestion.format.FirstLineTitle;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.Preamble;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.format.Section;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.TextDecoder;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.structure.TextDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON Lines, one document a line: {@code {"id", "title", "date", "text"}}; title and date may be missing or empty. */
public final class JsonLinesFormat implements DocumentFormat {

    /** In UTF-16 code units; ids are part of URLs. */
    private static final int LONGEST_ID = 1000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public Set<String> extensions() {
        return Set.of("jsonl", "ndjson");
    }

    @Override
    public ParsedFile read(SourceFile file) throws UnreadableFileException {
        String name = file.name();
        String text = TextDecoder.decode(file.bytes());
        List<ParsedDocument> documents = new ArrayList<>();
        List<ReadFailure> failures = new ArrayList<>();
        int number = 0;
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            number++;
            if (!line.isBlank()) {
                readLine(new JsonLine(name, number, line), documents, failures);
            }
        }
        return new ParsedFile(documents, failures);
    }

    private static void readLine(JsonLine jsonLine, List<ParsedDocument> documents, List<ReadFailure> failures) {
        try {
            JsonNode fields = JSON.readTree(jsonLine.text);
            String wrong = problem(fields);
            if (wrong != null) {
                failures.add(jsonLine.failure(wrong));
                return;
            }
            Preamble preamble = Preamble.of(fields.path("text").textValue());
            String given = fields.path("date").asText("").strip();
            Optional<LocalDate> date = Preamble.parseDate(given);
            if (!given.isEmpty() && date.isEmpty()) {
                failures.add(jsonLine.failure("the date '%s' is not YYYY-MM-DD; served without it".formatted(given)));
            }
            if (preamble.problem() != null) {
                failures.add(jsonLine.failure(preamble.problem() + "; served without it"));
            }
            documents.add(document(jsonLine, fields, preamble, date));
        } catch (JsonProcessingException broken) {
            failures.add(jsonLine.failure("not JSON: " + complaint(broken)));
        }
    }

    /** Removes the parser's source location, which means nothing to users. */
    private static String complaint(JsonProcessingException broken) {
        return broken.getOriginalMessage().replaceFirst("(?s)(?<!\\s)\\s*+\\(start marker at .*", "");
    }

    private static @Nullable String problem(JsonNode fields) {
        if (!fields.isObject()) {
            return "not a JSON object";
        }
        for (String name : List.of("id", "text")) {
            JsonNode field = fields.path(name);
            if (!field.isTextual() || field.textValue().isBlank()) {
                return "'%s' is missing, empty or not a string".formatted(name);
            }
        }
        String id = fields.path("id").textValue();
        if (id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
            return "'id' is longer than %d characters or holds control characters".formatted(LONGEST_ID);
        }
        String text = fields.path("text").textValue();
        if (text.indexOf('\0') >= 0) {
            return "'text' holds a NUL character";
        }
        return text.substring(Preamble.of(text).end()).isBlank() ? "there is no text after its dateline" : null;
    }

    private static ParsedDocument document(
            JsonLine jsonLine, JsonNode fields, Preamble preamble, Optional<LocalDate> givenDate) {
        String text = fields.path("text").textValue();
        String given = fields.path("title").asText("").strip();
        String title =
                given.isEmpty() ? preamble.titleOr(() -> FirstLineTitle.firstWords(text, preamble.end())) : given;
        LocalDate date = givenDate.orElse(preamble.date());
        Document document = TextDocument.of(fields.path("id").textValue(), title, date, jsonLine.file, text);
        return new ParsedDocument(document, List.of(new Section(new Span(preamble.end(), text.length()), List.of())));
    }

    private record JsonLine(String file, int number, String text) {

        ReadFailure failure(String reason) {
            return new ReadFailure(file + ":" + number, reason);
        }
    }
}
