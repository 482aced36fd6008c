package dev.footnote.rest.asking;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.footnote.conversation.Turn;
import dev.footnote.index.PassageFilter;
import dev.footnote.rest.problems.Problems;
import dev.footnote.rest.requests.DayDeserializer;
import dev.footnote.rest.requests.RequestChecks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts that requests for chat and search share. */
final class SharedRequestParts {

    private SharedRequestParts() {}

    /** One earlier message. */
    @Schema(name = "Turn", description = "An earlier message of the conversation.")
    record Message(
            @Schema(
                    required = true,
                    description = "The author of the message.",
                    enumeration = {"user", "assistant"})
            @Nullable String role,

            @Schema(required = true, description = "The text of the message.") @Nullable String text) {

        Turn turn(String field) {
            String said = RequestChecks.text(field + ".text", RequestChecks.required(field + ".text", text));
            return switch (RequestChecks.required(field + ".role", role)) {
                case "user" -> new Turn(Turn.Role.USER, said);
                case "assistant" -> new Turn(Turn.Role.ASSISTANT, said);
                default -> throw Problems.invalid(field + ".role", "This must be user or assistant.");
            };
        }
    }

    /** Restricts the passages that can be found. */
    @Schema(name = "Filter", description = "Restricts the passages that can be found; absent parts do not.")
    record Filter(
            @Schema(
                    description = "Keeps passages whose document is dated on or after this day, or that mention such a"
                            + " day.",
                    examples = "2024-08-01")
            @JsonDeserialize(using = DayDeserializer.class)
            @Nullable LocalDate from,

            @Schema(description = "As from, but on or before this day.", examples = "2024-08-31")
            @JsonDeserialize(using = DayDeserializer.class)
            @Nullable LocalDate to,

            @Schema(description = "Keeps passages of the documents with these ids; an empty list keeps none.") @Nullable List<@Nullable String> documents) {

        PassageFilter toPassageFilter() {
            return new PassageFilter(RequestChecks.days("filter.", from, to), ids());
        }

        private @Nullable Set<String> ids() {
            if (documents == null) {
                return null;
            }
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < documents.size(); i++) {
                ids.add(RequestChecks.required("filter.documents[%d]".formatted(i), documents.get(i)));
            }
            return Set.copyOf(ids);
        }
    }

    static List<Turn> turns(@Nullable List<@Nullable Message> history) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; history != null && i < history.size(); i++) {
            String field = "history[%d]".formatted(i);
            turns.add(RequestChecks.required(field, history.get(i)).turn(field));
        }
        return turns;
    }

    static PassageFilter passageFilter(@Nullable Filter filter) {
        return filter == null ? PassageFilter.NONE : filter.toPassageFilter();
    }
}
