package dev.footnote.evaluation.runs;

import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Selects the settings that affect answers, for reports: groups without secrets, and single keys of other groups. */
public final class ReportedSettings {

    private static final List<String> GROUPS = List.of(
            "footnote.splitting.",
            "footnote.embedding.",
            "footnote.index.",
            "footnote.retrieval.",
            "footnote.answering.",
            "footnote.time.",
            "footnote.llm.provider",
            "footnote.llm.model",
            "footnote.llm.temperature",
            "footnote.llm.max-output-tokens",
            "footnote.llm.answer-words",
            "footnote.llm.unsupported",
            "footnote.llm.repair");

    private ReportedSettings() {}

    public static Map<String, String> of(SmallRyeConfig config) {
        Map<String, String> known = new TreeMap<>();
        for (String name : config.getPropertyNames()) {
            if (GROUPS.stream().anyMatch(name::startsWith)) {
                String value = config.getConfigValue(name).getValue();
                if (value != null) {
                    known.put(name, value);
                }
            }
        }
        return known;
    }
}
