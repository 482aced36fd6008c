package dev.footnote.ingestion.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text before a document's first sentence: YAML front matter between lines of {@code ---}, or a dateline such as
 * {@code  date 2024-11-22 Vientiane [Laos], November 22 : }.
 *
 * @param end offset in UTF-16 code units where the first sentence may begin
 * @param problem why a given date or the front matter could not be read; null when there is no problem
 */
public record Preamble(
        @Nullable String title,
        @Nullable LocalDate date,
        int end,
        @Nullable String problem) {

    /** Place and day between the date and the colon are short and on the first line. */
    private static final Pattern DATELINE = Pattern.compile(
            "\\A\\s*+date (\\d{4}-\\d{2}-\\d{2})\\b(?:(?!\\p{Ll}{3}[.?!] )[^\\r\\n:]){0,100}? :(?: |$)",
            Pattern.MULTILINE);

    private static final Pattern FRONT_MATTER = Pattern.compile(
            "\\A---[ \\t]*+\\r?\\n((?:.{0,20000}?\\n)??)(?:---|\\.\\.\\.)[ \\t]*+(?:\\r?\\n|\\z)", Pattern.DOTALL);

    /** Tells YAML fields from text between two horizontal rules, which does not begin like this. */
    private static final Pattern FIELD = Pattern.compile("\\A\\s*+(?:#.*+\\s++)*+[\\w-]++[ \\t]*+:(?:\\s|\\z)");

    private static final YAMLMapper YAML = new YAMLMapper();

    public static Preamble of(String text) {
        Matcher frontMatter = FRONT_MATTER.matcher(text);
        if (frontMatter.find() && isFields(frontMatter.group(1))) {
            return ofFrontMatter(frontMatter.group(1), frontMatter.end());
        }
        Matcher dateline = DATELINE.matcher(text);
        if (dateline.find()) {
            Optional<LocalDate> date = parseDate(dateline.group(1));
            String problem = date.isPresent() ? null : "the date %s does not exist".formatted(dateline.group(1));
            return new Preamble(null, date.orElse(null), dateline.end(), problem);
        }
        return new Preamble(null, null, 0, null);
    }

    private static boolean isFields(String text) {
        return text.isBlank() || FIELD.matcher(text).find();
    }

    private static Preamble ofFrontMatter(String yaml, int end) {
        try {
            JsonNode fields = YAML.readTree(yaml);
            String title = fields.path("title").asText("").strip();
            String given = fields.path("date").asText("").strip();
            Optional<LocalDate> date = parseDate(given);
            String problem =
                    given.isEmpty() || date.isPresent() ? null : "the date '%s' is not YYYY-MM-DD".formatted(given);
            return new Preamble(title.isEmpty() ? null : title, date.orElse(null), end, problem);
        } catch (JsonProcessingException broken) {
            return new Preamble(null, null, end, "the front matter is not YAML");
        }
    }

    public String titleOr(Supplier<String> other) {
        return title == null ? other.get() : title;
    }

    /** The date at the beginning of {@code YYYY-MM-DD} or of a longer ISO time. */
    public static Optional<LocalDate> parseDate(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}(?:[T ].*)?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
