package dev.footnote.evaluation.judging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.llm.ReasoningFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The verdicts on all claims, parsed strictly: one JSON object with exactly one verdict per claim. The object may be
 * preceded by the model's thoughts and enclosed in a code fence.
 *
 * @param holds in the order of the claims; empty if there is a fault
 * @param fault why the verdicts cannot be read; empty if they can
 */
record Verdicts(List<Boolean> holds, String fault) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final Pattern FENCE = Pattern.compile("(?s)^```(?:json)?[^\\S\\n]*+\\n(.*)\\n```$");

    Verdicts {
        holds = List.copyOf(holds);
    }

    static Verdicts of(String written, int claims) {
        String text = ReasoningFilter.withoutReasoning(written).strip();
        Matcher fenced = FENCE.matcher(text);
        try {
            Form form = STRICT.readValue(fenced.matches() ? fenced.group(1) : text, Form.class);
            return form == null ? unreadable("there is no object") : validate(form, claims);
        } catch (JsonProcessingException other) {
            return unreadable("it is not one JSON object in the form asked for");
        }
    }

    static Verdicts unreadable(String fault) {
        return new Verdicts(List.of(), fault);
    }

    private static Verdicts validate(Form form, int claims) {
        Map<Integer, Boolean> byClaim = new TreeMap<>();
        for (Verdict verdict : form.verdicts()) {
            if (verdict.claim() < 1 || verdict.claim() > claims) {
                return unreadable("there is no claim %d".formatted(verdict.claim()));
            }
            if (byClaim.put(verdict.claim(), verdict.holds()) != null) {
                return unreadable("there are two verdicts on claim %d".formatted(verdict.claim()));
            }
        }
        return byClaim.size() == claims
                ? new Verdicts(List.copyOf(byClaim.values()), "")
                : unreadable("there are verdicts on %d of %d claims".formatted(byClaim.size(), claims));
    }

    boolean areReadable() {
        return fault.isEmpty();
    }

    record Form(List<Verdict> verdicts) {

        Form {
            verdicts = List.copyOf(verdicts);
        }
    }

    record Verdict(Integer claim, Boolean holds) {}
}
