package dev.footnote.evaluation.report;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.footnote.evaluation.statistics.Measure;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Defines the JSON format of reports: a measure is a number or {@code {"unmeasured": "why"}}, enums are in lower case
 * as in the HTTP API, dates and times are in ISO 8601.
 */
final class ReportJson {

    /** The format version, increased when an older reader would misread the new format. */
    static final String FORM = "footnote-evaluation/1";

    static final ObjectMapper MAPPER = JsonMapper.builder()
            // a list that an earlier version did not write is empty
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new JavaTimeModule())
            .addModule(values())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // a later version may add fields without changing the format version
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReportJson() {}

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("report values");
        module.addSerializer(Measure.class, new MeasureWriter());
        module.addDeserializer(Measure.class, new MeasureReader());
        module.addSerializer(Enum.class, new LowerCaseWriter());
        return module;
    }

    private static final class MeasureWriter extends JsonSerializer<Measure> {
        @Override
        public void serialize(Measure measure, JsonGenerator to, SerializerProvider provider) throws IOException {
            if (measure instanceof Measure.Measured measured) {
                to.writeNumber(measured.number());
            } else if (measure instanceof Measure.Unmeasured unmeasured) {
                to.writeStartObject();
                to.writeStringField("unmeasured", unmeasured.why());
                to.writeEndObject();
            }
        }
    }

    private static final class MeasureReader extends JsonDeserializer<Measure> {
        @Override
        public Measure deserialize(JsonParser from, DeserializationContext context) throws IOException {
            JsonNode node = from.readValueAsTree();
            return node.isNumber()
                    ? Measure.of(node.doubleValue())
                    : Measure.unmeasured(node.path("unmeasured").asText("unknown"));
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class LowerCaseWriter extends JsonSerializer<Enum> {
        @Override
        public void serialize(Enum value, JsonGenerator to, SerializerProvider provider) throws IOException {
            to.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }
}
