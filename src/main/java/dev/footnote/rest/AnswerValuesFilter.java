package dev.footnote.rest;

import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Lists the values of decision, reason and notices in the OpenAPI document, from their enums. Annotations could only
 * repeat them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class AnswerValuesFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        Components components = openApi.getComponents();
        if (components == null || components.getSchemas() == null) {
            return;
        }
        components.getSchemas().values().stream()
                .map(Schema::getProperties)
                .filter(Objects::nonNull)
                .forEach(AnswerValuesFilter::addValues);
    }

    private static void addValues(Map<String, Schema> properties) {
        Schema decision = properties.get("decision");
        if (decision == null) {
            return;
        }
        decision.setEnumeration(names(Decision.values()));
        Schema reason = properties.get("reason");
        if (reason != null) {
            reason.setEnumeration(withNull(names(Reason.values())));
        }
        Schema notices = properties.get("notices");
        if (notices != null) {
            notices.getItems().setEnumeration(names(Notice.values()));
        }
    }

    private static List<Object> names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .<Object>map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** JSON Schema allows null in an enumeration only if it is listed. */
    private static List<Object> withNull(List<Object> names) {
        List<Object> values = new ArrayList<>(names);
        values.add(null);
        return values;
    }
}
