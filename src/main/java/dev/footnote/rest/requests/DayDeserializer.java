package dev.footnote.rest.requests;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Reads the days in requests: only dates of the calendar in the form {@code 2024-08-31}. */
public final class DayDeserializer extends StdScalarDeserializer<LocalDate> {

    private static final int LENGTH = 10;
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    DayDeserializer() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        try {
            return parse(parser.getText());
        } catch (DateTimeException notADay) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "not a day");
        }
    }

    /**
     * Parses the text of a parameter.
     *
     * @throws DateTimeException if the text has another form or is not a date of the calendar
     */
    public static LocalDate parse(String text) {
        if (text.length() != LENGTH) {
            throw new DateTimeException("a day has ten characters");
        }
        return LocalDate.parse(text, FORMAT);
    }
}
